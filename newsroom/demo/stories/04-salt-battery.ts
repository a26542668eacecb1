import { body, bold, h2, p, quote, ul } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Technology, live in three languages. */
export const saltBattery = {
  slug: 'salt-battery',
  section: 'technology',
  hoursAgo: 54,
  editions: [
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 50,
      headline: 'À Rabat, une batterie au sel tient dix mille nuits',
      deck: 'Moins dense que le lithium, elle se répare avec une clé à molette',
      dateline: 'Rabat',
      body: body(
        p(
          'Elle pèse autant qu’un réfrigérateur et ne craint ni la chaleur ni la poussière. La batterie au sel présentée par un laboratoire de Rabat a supporté l’équivalent de dix mille nuits de service sans perdre plus d’un dixième de sa capacité.',
        ),
        p(
          'Son principe est connu depuis longtemps ; c’est sa fabrication qui change. L’électrolyte vient des salines de l’Atlantique, les plaques sont découpées sur place, et un technicien formé en deux jours peut remplacer une cellule.',
        ),
        h2('Ce qu’elle ne fera pas'),
        p(
          'Trois fois plus lourde que le lithium à énergie égale, elle ne montera jamais dans une voiture. Ses inventeurs visent les dispensaires, les pompes et les écoles loin du réseau.',
        ),
        quote(
          '« Nous n’avons pas cherché la meilleure batterie du monde, mais celle qu’un village peut garder en vie. »',
        ),
        p('Salma Tazi, qui dirige l’équipe, espère équiper 120 sites en un an.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 47,
      headline: 'بطارية من الملح تصمد عشرة آلاف ليلة في مختبر بالرباط',
      deck: 'أثقل من بطاريات الليثيوم، لكنها تُصلَح بمفتاح ربط واحد',
      dateline: 'الرباط',
      body: body(
        p(
          'وزنها كوزن ثلاجة منزلية، ولا تخشى الحر ولا الغبار. تلك هي البطارية الملحية التي عرضها مختبر في الرباط، بعدما تحملت في الاختبار ما يعادل عشرة آلاف ليلة من العمل، ولم تفقد من سعتها إلا العُشر.',
        ),
        p(
          'والمبدأ معروف منذ زمن، أما الجديد فطريقة الصنع: الملح من ملاحات الأطلسي، والصفائح تُقَصّ في الورشة نفسها، ويكفي يومان لتدريب فني على استبدال خلية تالفة.',
        ),
        h2('لمن تصلح؟'),
        ul(
          'للمستوصفات البعيدة عن الشبكة، حيث ينبغي أن تبقى اللقاحات باردة.',
          'ولمضخات المياه التي تعمل ليلًا.',
          'وللمدارس ذات الألواح الشمسية.',
        ),
        p(
          'لكنها لن تدخل سيارة أبدًا؛ فهي أثقل ثلاث مرات من بطارية الليثيوم التي تخزن الطاقة نفسها. وتقول سلمى التازي، رئيسة الفريق: «لم نبحث عن أفضل بطارية في العالم، بل عن بطارية تستطيع قرية أن تُبقيها حيّة».',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 46,
      headline: 'The salt battery that a village can mend',
      deck: 'A laboratory in Rabat trades weight for ten thousand nights of service',
      dateline: 'Rabat',
      body: body(
        p(
          'It weighs as much as a refrigerator and minds neither heat nor dust. In tests at a laboratory in Rabat, a battery filled with sea salt has come through the equivalent of ten thousand nights and lost no more than a tenth of its capacity.',
        ),
        p(
          'The chemistry is old; the making of it is new. The salt comes from pans on the Atlantic coast, the plates are cut in the same workshop, and a technician with two days’ training can change a cell with a spanner.',
        ),
        p(
          bold('The drawback is weight.'),
          ' For the same energy it is three times as heavy as lithium, so it will never drive a car. Its makers have clinics, pumps and schools in mind.',
        ),
        p(
          '“We did not look for the best battery in the world,” said Salma Tazi, who leads the team. “We looked for one that a village can keep alive.” She hopes to fit out 120 sites within a year.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
