import { body, h2, p, ul } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Sport: Arabic and English live, French approved. */
export const relayRecord = {
  slug: 'relay-record',
  section: 'sport',
  hoursAgo: 20,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 17,
      headline: 'أربع عدّاءات من الواحات يحطمن رقمًا عمره ثلاثون عامًا',
      deck: 'الفريق تدرّب على طريق ترابي، ولم يدخل مضمارًا قبل هذا الموسم',
      dateline: 'القاهرة',
      body: body(
        p(
          'حطم فريق نادي الواحات للسيدات الرقم المحلي لسباق التتابع أربعة في أربعمئة متر، بزمن ثلاث دقائق وإحدى وثلاثين ثانية وأربعة أعشار، ليسقط رقم ظل صامدًا ثلاثين عامًا.',
        ),
        p(
          'وكانت صاحبات الرقم القديم في المدرجات. ونزلت إحداهن، المدرّبة ماجدة فهيم، إلى المضمار قبل إعلان الزمن الرسمي لتسلّم الفريق العصا التي ركضت بها يومذاك.',
        ),
        h2('تراب ثم مضمار'),
        p(
          'تدرّبت العدّاءات الأربع على طريق ترابي بين النخيل، ولم يدخلن مضمارًا حقيقيًا إلا هذا الموسم. وقالت قائدة الفريق رحمة السنوسي: «على التراب تتعلم أين تضع قدمك. بعد ذلك يبدو المضمار هدية».',
        ),
        p('ويستعد الفريق للبطولة الإقليمية بعد ستة أسابيع.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 15,
      headline: 'Four runners from the oases break a thirty-year record',
      deck: 'They trained on a dirt road and had never seen a track before this season',
      dateline: 'Cairo',
      body: body(
        p(
          'The women of the Oases club have taken the national 4 × 400 metres record that had stood for thirty years, finishing in 3 minutes 31.4 seconds and almost a second inside the old mark.',
        ),
        p(
          'The previous holders were in the stand. One of them, the coach Magda Fahim, walked down to the track before the time was official and handed the team the baton that she had carried that day.',
        ),
        h2('The splits'),
        ul('Hoda Merzouk, 54.1', 'Amal Abdelkader, 52.9', 'Nagwa Saber, 52.7', 'Rahma Senussi, 51.7'),
        p(
          '“On dirt you learn where to put your foot,” said Senussi, who ran the last leg. “After that a track feels like a present.”',
        ),
        p('The regional championships are six weeks away.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 5,
      headline: 'Relais : quatre coureuses des oasis effacent un record de trente ans',
      deck: 'Elles s’entraînent sur une piste de terre, entre les palmiers',
      dateline: 'Le Caire',
      body: body(
        p(
          'Trois minutes, trente et une secondes et quatre dixièmes : le relais 4 × 400 mètres du club des Oasis a effacé un record national vieux de trente ans.',
        ),
        p(
          'Les anciennes détentrices étaient dans les tribunes. L’une d’elles, l’entraîneuse Magda Fahim, est descendue avant même l’annonce officielle pour leur remettre le témoin qu’elle portait ce jour-là.',
        ),
        p(
          '« Sur la terre, on apprend où poser le pied », sourit Rahma Senussi, dernière relayeuse. « Après cela, une vraie piste a l’air d’un cadeau. » Le championnat régional a lieu dans six semaines.',
        ),
      ),
      course: { to: 'approved' },
    },
  ],
} as const satisfies DemoStory;
