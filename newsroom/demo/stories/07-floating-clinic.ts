import { body, bold, h2, p, quote, ul, withBlock } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

const arabic = body(
  p(
    'ترسو العيادة العائمة «بَرَكة» كل صباح أمام قرية جديدة على ضفة النيل، وتمد لوحًا خشبيًا إلى الطين، فيصعد المرضى واحدًا بعد آخر، وأكثرهم لم يرَ طبيبًا منذ أعوام.',
  ),
  p(
    'وعلى متن المركب، الذي كان ينقل قصب السكر، طبيبتان وممرضان وقابلة وجهاز أشعة صغير. وقد فحص الطاقم في ثلاثة أشهر 2700 مريض في إحدى وعشرين قرية.',
  ),
  h2('أكثر ما وجده الأطباء'),
  ul('ارتفاع في ضغط الدم لا يعرفه أصحابه.', 'نظارات لم تتغير منذ المدرسة.', 'فقر دم لدى الحوامل.'),
  p(
    'وتقول الطبيبة إيريني بشارة: «الناس هنا لا يخافون المرض، بل يخافون أجرة الطريق». وتبلغ كلفة اليوم الواحد أقل من إيجار سيارة إسعاف إلى المدينة.',
  ),
);

/** Health: Arabic corrected, English and French live. */
export const floatingClinic = {
  slug: 'floating-clinic',
  section: 'health',
  hoursAgo: 100,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 72,
      headline: 'عيادة على مركب قصب تصل إلى إحدى وعشرين قرية',
      deck: 'طبيبتان وقابلة وجهاز أشعة، ولوح خشبي بين المريض والعلاج',
      dateline: 'سوهاج',
      body: arabic,
      course: {
        to: 'corrected',
        next: withBlock(
          arabic,
          1,
          p(
            'وعلى متن المركب، الذي كان ينقل قصب السكر، طبيبتان وممرضان وقابلة وجهاز أشعة صغير. وقد فحص الطاقم في ثلاثة أشهر 1700 مريض في إحدى وعشرين قرية.',
          ),
        ),
        note: 'ذكرت نسخة سابقة من هذا الخبر أن عدد المرضى 2700، والصحيح 1700.',
      },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 90,
      headline: 'The sugar-cane barge that became a clinic',
      deck: 'Two doctors, a midwife and an X-ray machine, and a plank to the bank',
      dateline: 'Sohag',
      body: body(
        p(
          'Each morning the barge ties up at another village on the Nile and runs a plank out to the mud. Then the patients come aboard one by one, many of them to see a doctor for the first time in years.',
        ),
        p(
          'The Baraka used to carry sugar cane. It now carries two doctors, two nurses, a midwife and a small X-ray machine, and in three months its crew has examined 1,700 people in twenty-one villages.',
        ),
        h2('What they found'),
        p(
          'High blood pressure came first, mostly in people who had no idea of it; then spectacles that had not been changed since school; then anaemia in pregnancy.',
        ),
        quote('“People here are not afraid of illness. They are afraid of the fare.”'),
        p(
          'That is how Dr Irini Bishara puts it. A day on the river costs less than hiring one ambulance to the city, and the owners of four more barges have asked how it is done.',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 86,
      headline: 'Une clinique sur le Nil, de village en village',
      deck: 'L’ancienne péniche à canne à sucre embarque deux médecins, une sage-femme et un appareil de radiologie',
      dateline: 'Sohag',
      body: body(
        p(
          'Chaque matin, la péniche accoste devant un autre village et lance une planche sur la vase. Les patients montent un à un ; beaucoup n’ont pas vu de médecin depuis des années.',
        ),
        p(
          'La Baraka transportait de la canne à sucre. Elle transporte aujourd’hui deux médecins, deux infirmiers, une sage-femme et un petit appareil de radiologie. En trois mois, 1 700 personnes y ont été examinées, dans vingt et un villages.',
        ),
        p(
          bold('Premier constat : '),
          'l’hypertension, le plus souvent ignorée de ceux qui en souffrent. Viennent ensuite les lunettes jamais changées depuis l’école, puis l’anémie des femmes enceintes.',
        ),
        p(
          '« Ici, on n’a pas peur de la maladie, on a peur du prix de la route », dit la docteure Irini Bishara. Une journée sur le fleuve coûte moins qu’une ambulance jusqu’à la ville.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
