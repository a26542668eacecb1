import { body, h2, p, quote, ul } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Politics, live in Arabic and French. */
export const waterHearing = {
  slug: 'water-hearing',
  section: 'politics',
  hoursAgo: 40,
  editions: [
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 36,
      headline: 'Prix de l’eau : la salle était trop petite',
      deck: 'Plus de neuf cents habitants sont venus parler d’une facture ; la séance a fini sur la place',
      dateline: 'Casablanca',
      body: body(
        p(
          'On attendait cent personnes, il en est venu plus de neuf cents. L’audience publique sur le prix de l’eau a dû sortir de la salle du conseil et se tenir sur la place, au mégaphone.',
        ),
        p(
          'La régie propose une hausse de 12 % pour remplacer des conduites qui perdent près d’un litre sur trois. Les habitants ne contestent pas les fuites ; ils demandent pourquoi les premiers mètres cubes coûteraient plus cher, eux aussi.',
        ),
        h2('Trois demandes'),
        ul(
          'un tarif inchangé pour les dix premiers mètres cubes ;',
          'la publication, rue par rue, des fuites réparées ;',
          'un guichet où l’on puisse contester sa facture en amazighe.',
        ),
        p(
          '« Le robinet, chez moi, tousse plus qu’il ne coule », a lancé une couturière, sous les rires. Le conseil votera dans quinze jours.',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 34,
      headline: 'جلسة أسعار المياه تخرج إلى الساحة بعدما ضاقت القاعة',
      deck: 'أكثر من تسعمئة من السكان حضروا لمناقشة زيادة قدرها 12 في المئة',
      dateline: 'الدار البيضاء',
      body: body(
        p(
          'كان المنظمون يتوقعون مئة شخص، فجاء أكثر من تسعمئة. وهكذا خرجت جلسة الاستماع العلنية بشأن أسعار المياه من قاعة المجلس إلى الساحة، وتناوب المتحدثون على مكبّر صوت واحد.',
        ),
        p(
          'وتقترح الهيئة المشغّلة زيادة قدرها 12 في المئة لتجديد أنابيب يضيع منها لتر من كل ثلاثة لترات تقريبًا. ولا يجادل السكان في التسرب، لكنهم يسألون: لماذا ترتفع أسعار الأمتار الأولى أيضًا؟',
        ),
        quote('«الصنبور في بيتي يسعل أكثر مما يسيل».'),
        p(
          'وطالب الحاضرون بتثبيت سعر الأمتار المكعبة العشرة الأولى، وبنشر ما أُصلح من تسربات شارعًا شارعًا، وبشباك يستقبل الشكاوى بالأمازيغية. ويصوّت المجلس على المقترح بعد أسبوعين.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
