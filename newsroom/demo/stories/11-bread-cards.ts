import { body, h2, p, ul } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Economy: Arabic approved, English in review. */
export const breadCards = {
  slug: 'bread-cards',
  section: 'economy',
  hoursAgo: 12,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 2,
      headline: 'بطاقات الخبز الجديدة تعمل بلا إنترنت في القرى البعيدة',
      deck: 'الأفران تحتفظ بالسجل أسبوعًا، ثم ترسله حين تعود الشبكة',
      dateline: 'أسيوط',
      body: body(
        p(
          'بدأت أفران في مئة وثلاثين قرية استخدام بطاقات خبز لا تحتاج إلى اتصال بالإنترنت عند كل عملية صرف، بعدما ظل الأهالي سنوات يعودون من الفرن بلا خبز كلما انقطعت الشبكة.',
        ),
        p(
          'ويحتفظ الجهاز الجديد بسجل الصرف سبعة أيام كاملة، ثم يرسله دفعة واحدة متى عاد الاتصال. فإذا تعطل الجهاز نفسه، صرف الخباز بدفتر ورقي تعتمده الجمعية التعاونية.',
        ),
        h2('ماذا يتغير للأسرة؟'),
        ul(
          'لا تسقط حصة اليوم الذي تنقطع فيه الشبكة، بل تُصرف في الغد.',
          'تُطبع الحصة المتبقية على إيصال صغير.',
          'يمكن توكيل أحد الجيران في الصرف مرتين في الشهر.',
        ),
        p('وتقول الجمعية إن الشكاوى تراجعت إلى الخُمس خلال شهر التجربة.'),
      ),
      course: { to: 'approved' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 1.2,
      headline: 'Bread cards that work when the network does not',
      deck: 'Bakeries in 130 villages keep a week of records and send them when they can',
      dateline: 'Asyut',
      body: body(
        p(
          'For years a broken connection meant a walk home without bread. Bakeries in 130 villages have now begun to use ration cards that need no network at the counter.',
        ),
        p(
          'The reader stores seven days of sales and sends them in one go when the line comes back. If the reader itself fails, the baker writes in a ledger that the co-operative countersigns.',
        ),
        p(
          'Complaints fell to a fifth of their former number during the month of the trial, according to the co-operative, which plans to count them again after the harvest.',
        ),
      ),
      course: { to: 'submitted' },
    },
  ],
} as const satisfies DemoStory;
