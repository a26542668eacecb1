import { body, h2, p, quote } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Sport: Arabic live, English a draft. */
export const deafLeague = {
  slug: 'deaf-league',
  section: 'sport',
  hoursAgo: 66,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 62,
      headline: 'دوري الصم لكرة القدم يعود بعلم بدل الصافرة',
      deck: 'ثمانية فرق، وحكّام يلوّحون، ومدرجات تعلّمت التصفيق باليدين المرفوعتين',
      dateline: 'طنطا',
      body: body(
        p(
          'عاد دوري الصم لكرة القدم بعد توقف دام ست سنوات، بثمانية فرق من مدن الدلتا، وبحكّام يرفعون علمًا برتقاليًا حيث اعتاد غيرهم أن يطلقوا الصافرة.',
        ),
        p(
          'وانتهت مباراة الافتتاح بفوز طنطا على المنصورة بثلاثة أهداف مقابل هدفين، سُجّل آخرها في الوقت بدل الضائع من ركلة حرة عبرت الجدار كله.',
        ),
        h2('صمت يملأ المدرج'),
        p(
          'لم يهتف أحد حين دخلت الكرة المرمى. ارتفعت ألفا يد معًا وأخذت تدور في الهواء، فالتصفيق هنا يُرى ولا يُسمع.',
        ),
        quote('«يظنون أننا نلعب بلا صوت. نحن نسمع الأرض من تحت أقدامنا».'),
        p('والكلام لقائد طنطا باسم رزق، هداف الموسم الأخير قبل التوقف.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 9,
      headline: 'The deaf league is back, with a flag for a whistle',
      deck: '',
      dateline: 'Tanta',
      body: body(
        p(
          'After six years without a match the deaf football league of the Delta has returned with eight teams, and with referees who raise an orange flag where others blow a whistle.',
        ),
        p(
          'Tanta beat Mansoura 3–2 on the opening day with a free kick in added time. Nobody cheered. Two thousand hands went up and turned in the air.',
        ),
        p('To check with Laila: the capacity of the stand, and the spelling of Bassem Rizk.'),
      ),
      course: { to: 'draft' },
    },
  ],
} as const satisfies DemoStory;
