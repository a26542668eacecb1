import { body, h2, italic, p, quote, withBlock } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

const english = body(
  p(
    'Behind the mosque of al-Azhar, down an alley where two people cannot pass with umbrellas, the last four bookbinders of the old paper market have pooled their presses and hung out one sign between them.',
  ),
  p(
    'Their workshop opened this month with nine apprentices, six of them women. The oldest of the masters, Abdo Shalaby, is 71 and has bound books since he was twelve.',
  ),
  h2('Glue, thread, patience'),
  p(
    'The course lasts a year. Apprentices spend the first three months on nothing but sewing, and are paid from the sale of ',
    italic('blank notebooks'),
    ', which students queue for.',
  ),
  quote('“A book that is glued opens once. A book that is sewn opens all its life.”'),
  p('The four have turned down an offer to move to a shopping centre with air conditioning.'),
);

/** Culture: Arabic and French live, English corrected. */
export const bookbinders = {
  slug: 'bookbinders',
  section: 'culture',
  hoursAgo: 80,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 76,
      headline: 'آخر مجلّدي الكتب في القاهرة يجتمعون تحت لافتة واحدة',
      deck: 'أربعة معلمين وتسعة متدربين، وورشة ترفض أن تغادر الزقاق',
      dateline: 'القاهرة',
      body: body(
        p(
          'خلف الجامع الأزهر، في زقاق لا يتسع لاثنين يحملان مظلتين، جمع آخر أربعة مجلّدين في سوق الورق القديمة مكابسهم، وعلّقوا لافتة واحدة تحمل أسماءهم جميعًا.',
        ),
        p(
          'افتُتحت الورشة هذا الشهر بتسعة متدربين، بينهم ست نساء. وأكبر المعلمين سنًّا، عبده شلبي، في الرابعة والسبعين، ويجلّد الكتب منذ كان في الثانية عشرة.',
        ),
        h2('الغراء والخيط والصبر'),
        p(
          'تستمر الدورة عامًا كاملًا، ثلاثة أشهر منه للخياطة وحدها. ويتقاضى المتدربون أجورهم من بيع دفاتر بيضاء يصطف الطلاب لشرائها.',
        ),
        quote('«الكتاب الملصوق يُفتح مرة، والكتاب المخيط يُفتح العمر كله».'),
        p('ورفض الأربعة عرضًا بالانتقال إلى مركز تجاري مكيّف.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 60,
      headline: 'Cairo’s last bookbinders hang out a single sign',
      deck: 'Four masters, nine apprentices and an alley that they will not leave',
      dateline: 'Cairo',
      body: english,
      course: {
        to: 'corrected',
        next: withBlock(
          english,
          1,
          p(
            'Their workshop opened this month with nine apprentices, six of them women. The oldest of the masters, Abdo Shalaby, is 74 and has bound books since he was twelve.',
          ),
        ),
        note: 'An earlier version of this article gave Abdo Shalaby’s age as 71. He is 74.',
      },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 70,
      headline: 'Au Caire, les derniers relieurs sous une même enseigne',
      deck: 'Quatre maîtres, neuf apprentis, et une ruelle qu’ils refusent de quitter',
      dateline: 'Le Caire',
      body: body(
        p(
          'Derrière la mosquée al-Azhar, dans une ruelle où deux parapluies ne se croisent pas, les quatre derniers relieurs du vieux marché au papier ont réuni leurs presses et accroché une seule enseigne.',
        ),
        p(
          'L’atelier a ouvert ce mois-ci avec neuf apprentis, dont six femmes. Le doyen, Abdo Shalaby, a 74 ans ; il relie depuis qu’il en a douze.',
        ),
        quote('« Un livre collé s’ouvre une fois. Un livre cousu s’ouvre toute sa vie. »'),
        p(
          'La formation dure un an, dont trois mois de couture. On la finance en vendant des carnets blancs, pour lesquels les étudiants font la queue. Une galerie marchande climatisée leur tendait les bras : les quatre ont dit non.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
