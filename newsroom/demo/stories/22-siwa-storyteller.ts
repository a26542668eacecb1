import { body, bold, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Culture: an Arabic interview, returned with a note. */
export const siwaStoryteller = {
  slug: 'siwa-storyteller',
  section: 'culture',
  hoursAgo: 26,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 8,
      headline: 'حكّاءة سيوة: الحكاية لا تُروى قبل الغروب',
      deck: 'حوار مع الحاجة مريم، حافظة مئتي حكاية باللغة السيوية',
      dateline: 'سيوة',
      body: body(
        p(
          'تجلس الحاجة مريم أمام بيتها المبني من الكرشيف، وتشترط قبل أن تتكلم أن تغيب الشمس. فالحكاية في سيوة لا تُروى في النهار، ومن يحكيها نهارًا يضيّع غنمه.',
        ),
        p(bold('كم حكاية تحفظين؟')),
        p('عددتُها مرة فوصلت إلى مئتين، ثم تذكرت واحدة نسيتها، فعدت إلى العدّ من أوله.'),
        p(bold('ومن يحفظها بعدك؟')),
        p('حفيدتي تسجلها على الهاتف. قلت لها: الهاتف يحفظ الكلام، فمن يحفظ السكوت بين الكلام؟'),
      ),
      course: {
        to: 'returned',
        note: 'حوار جميل. ينقصه سطر عن عدد المتحدثين بالسيوية اليوم مع مصدره، وموافقة الحاجة مريم على نشر صورتها.',
      },
    },
  ],
} as const satisfies DemoStory;
