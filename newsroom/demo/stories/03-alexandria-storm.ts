import { body, h2, p, ul, withAdded } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

const english = body(
  p(
    'Alexandria’s western harbour began to let ships in again at dawn after a night in which waves of six metres broke over the outer mole and threw containers from the quay into the water.',
  ),
  p(
    'The harbour master’s office said that no one had died. Eleven dockers and two pilots were treated for cuts and cold, and all but one were sent home before noon.',
  ),
  h2('Forty ships in the roads'),
  p(
    'Forty vessels were waiting outside the breakwater by mid-morning, among them three with grain. They will be taken in by draught, the deepest first, while divers look for containers on the bed of the channel.',
  ),
  p(
    '“Every box that we have not found is a rock that was not there yesterday,” said Captain Nermine Hosny, who runs the search.',
  ),
);

/** Economy, breaking: Arabic live, English live with an edit that waits, French in review. */
export const alexandriaStorm = {
  slug: 'alexandria-storm',
  section: 'economy',
  hoursAgo: 4,
  breaking: { level: 'breaking', expiresInHours: 2 },
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 1.5,
      headline: 'ميناء الإسكندرية يعيد فتح أبوابه بعد ليلة عاصفة',
      deck: 'أربعون سفينة تنتظر الدخول، والغواصون يبحثون عن حاويات سقطت في الممر',
      dateline: 'الإسكندرية',
      body: body(
        p(
          'عاد ميناء الإسكندرية الغربي إلى استقبال السفن مع الفجر، بعد ليلة بلغ فيها ارتفاع الموج ستة أمتار، واجتاز الحاجز الخارجي، وألقى بحاويات من الرصيف في الماء.',
        ),
        p(
          'وأعلن مكتب قبطان الميناء أن أحدًا لم يفقد حياته، وأن أحد عشر عاملًا ومرشدَين بحريَّين عولجوا من جروح ومن أثر البرد، وغادروا جميعًا المستشفى قبل الظهر إلا واحدًا.',
        ),
        h2('ترتيب الدخول'),
        ul(
          'السفن الأعمق غاطسًا أولًا، ومنها ثلاث محمّلة بالقمح.',
          'ثم سفن البضائع سريعة التلف.',
          'وتبقى ناقلات الوقود في المرسى الخارجي حتى ينتهي مسح القاع.',
        ),
        p('وقالت القبطان نرمين حسني، المشرفة على البحث: «كل حاوية لم نعثر عليها هي صخرة لم تكن هنا بالأمس».'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 1,
      headline: 'Alexandria harbour reopens after storm throws containers into the sea',
      deck: 'Forty ships wait outside while divers search the channel',
      dateline: 'Alexandria',
      body: english,
      course: {
        to: 'changed',
        next: withAdded(
          english,
          p(
            'By early afternoon the divers had marked nine containers and raised two. The channel will stay closed to tankers until the survey is done, the office said.',
          ),
        ),
      },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 0.5,
      headline: 'Alexandrie : le port rouvre après une nuit de tempête',
      deck: 'Quarante navires attendent au large ; des plongeurs cherchent les conteneurs tombés dans le chenal',
      dateline: 'Alexandrie',
      body: body(
        p(
          'Le port ouest d’Alexandrie a rouvert à l’aube. Toute la nuit, des vagues de six mètres avaient franchi le môle extérieur et jeté à l’eau des conteneurs rangés sur le quai.',
        ),
        p(
          'Aucun mort n’est à déplorer, selon la capitainerie. Onze dockers et deux pilotes ont été soignés pour des coupures et le froid ; tous, sauf un, étaient rentrés chez eux avant midi.',
        ),
        p(
          'Quarante navires patientent devant la digue, dont trois chargés de blé. « Chaque conteneur que nous n’avons pas retrouvé est un rocher qui n’existait pas hier », résume la commandante Nermine Hosny, chargée des recherches.',
        ),
      ),
      course: { to: 'submitted', note: 'Urgent : à relire avant la réouverture du chenal, s’il vous plaît.' },
    },
  ],
} as const satisfies DemoStory;
