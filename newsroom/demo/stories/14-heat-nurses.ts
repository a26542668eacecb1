import { body, p, quote, ul } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Health: English scheduled, Arabic still a draft. */
export const heatNurses = {
  slug: 'heat-nurses',
  section: 'health',
  hoursAgo: 18,
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 4,
      headline: 'Nurses draw a map of the city’s hottest rooms',
      deck: 'They carried thermometers on their rounds for a year; the results surprised the planners',
      dateline: 'London',
      body: body(
        p(
          'District nurses in east London have made the first map of heat behind closed doors. For a year 84 of them carried a thermometer on their rounds and noted the temperature of the room as well as that of the patient.',
        ),
        p(
          'The hottest rooms were not where the planners had looked. Glass towers did badly, but top-floor flats in low brick blocks did worse, and people in them rarely asked for help.',
        ),
        ul(
          'One room in nine was above 30 degrees at midnight in summer.',
          'Half of those had windows that had been painted shut.',
          'A tin of white roof paint cooled the rooms below by three degrees.',
        ),
        quote('“You cannot take a pulse in a room like that and talk only about the pulse.”'),
        p('Ifeoma Clarke, who thought of the map, will show it to the council next month.'),
      ),
      course: { to: 'scheduled', inHours: 20 },
    },
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 3,
      headline: 'ممرضات لندن يرسمن خريطة لأشد الغرف حرًّا',
      deck: 'ميزان حرارة في كل جولة، ونتائج فاجأت المخططين',
      dateline: 'لندن',
      body: body(
        p(
          'على مدى عام كامل، حملت أربع وثمانون ممرضة في شرق لندن ميزان حرارة في جولاتهن المنزلية، وسجّلن حرارة الغرفة إلى جانب حرارة المريض.',
        ),
        p(
          'والنتيجة أول خريطة للحر خلف الأبواب المغلقة: غرفة من كل تسع تجاوزت حرارتها ثلاثين درجة عند منتصف الليل في الصيف، ونصف هذه الغرف نوافذها مطلية فلا تُفتح.',
        ),
        p('[يُضاف هنا تعليق المجلس المحلي حين يصل، ورقم الوفيات إن أكدته الهيئة الصحية.]'),
      ),
      course: { to: 'draft' },
    },
  ],
} as const satisfies DemoStory;
