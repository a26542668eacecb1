import { body, h2, italic, p, quote, withAdded } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

const arabic = body(
  p(
    'بعد صمت دام أحد عشر عامًا، تعود جوقة السريان في غرب لندن إلى الغناء هذا الأسبوع، بثمانية وعشرين صوتًا، أصغرهم في التاسعة وأكبرهم في الثانية والثمانين.',
  ),
  p(
    'وكانت الجوقة قد توقفت حين رحل قائدها ومعه دفاتر الألحان التي كتبها بيده. ثم عثرت حفيدته على الدفاتر في علبة بسكويت، فبدأت الحكاية من جديد.',
  ),
  quote('«لم نكن نحفظ النوتة، كنا نحفظ صوته. والآن نتعلم أن نقرأ ما كان يقوله».'),
  p('والدخول إلى الأمسية الأولى مجاني، لكن المقاعد نفدت في يوم واحد.'),
);

/** Culture: English live, Arabic live with an edit that waits, French scheduled. */
export const syriacChoir = {
  slug: 'syriac-choir',
  section: 'culture',
  hoursAgo: 28,
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 22,
      headline: 'A Syriac choir finds its voice again in a biscuit tin',
      deck: 'Eleven years after it fell silent, a London choir sings from its conductor’s lost notebooks',
      dateline: 'London',
      body: body(
        p(
          'A Syriac choir in west London will sing this week for the first time in eleven years. It has twenty-eight voices; the youngest is nine and the oldest 82.',
        ),
        p(
          'It fell silent when its conductor died and the notebooks in which he had written the melodies could not be found. Last winter his granddaughter, Maryam Danho, opened a biscuit tin to look for buttons.',
        ),
        h2('Learning to read a voice'),
        p(
          '“None of us could read music. We knew his voice,” said Shamoun Aziz, a bass of 76. “Now we are learning to read what he was telling us.” A student copied the 140 melodies into a hymnal, ',
          italic('Beth Qale'),
          ', with the words in Syriac, Arabic and English.',
        ),
        p('Entry to the first evening is free. Every seat was taken within a day.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 20,
      headline: 'جوقة سريانية في لندن تستعيد صوتها من علبة بسكويت',
      deck: 'حفيدة القائد الراحل عثرت على دفاتر الألحان بعد أحد عشر عامًا',
      dateline: 'لندن',
      body: arabic,
      course: {
        to: 'changed',
        next: withAdded(
          arabic,
          p(
            'وأعلنت الجوقة في وقت لاحق أمسية ثانية بعد أسبوعين، بعدما بلغ عدد المسجلين في قائمة الانتظار أربعمئة.',
          ),
        ),
      },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 3,
      headline: 'Le chœur syriaque de Londres retrouve ses partitions',
      deck: 'Elles dormaient depuis onze ans dans une boîte à biscuits',
      dateline: 'Londres',
      body: body(
        p(
          'Onze ans qu’on ne l’avait plus entendu. Cette semaine, un chœur syriaque de l’ouest de Londres chante de nouveau : vingt-huit voix, de neuf à quatre-vingt-deux ans.',
        ),
        p(
          'Il s’était tu à la mort de son chef, dont les cahiers de mélodies restaient introuvables. L’hiver dernier, sa petite-fille Maryam Danho a ouvert une boîte à biscuits pour y chercher des boutons…',
        ),
        quote(
          '« Nous ne savions pas lire la musique, nous connaissions sa voix. Maintenant, nous apprenons à lire ce qu’il nous disait. »',
        ),
        p(
          'Les 140 mélodies tiennent dans un recueil en syriaque, en arabe et en anglais. La première soirée, gratuite, affiche complet.',
        ),
      ),
      course: { to: 'scheduled', inHours: 14 },
    },
  ],
} as const satisfies DemoStory;
