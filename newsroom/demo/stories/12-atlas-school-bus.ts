import { body, h2, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** World: French live, Arabic in review. */
export const atlasSchoolBus = {
  slug: 'atlas-school-bus',
  section: 'world',
  hoursAgo: 34,
  editions: [
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 29,
      headline: 'Dans l’Atlas, le car scolaire passe enfin par le col',
      deck: 'Soixante-trois enfants gagnent deux heures de sommeil',
      dateline: 'Imilchil',
      body: body(
        p(
          'Il est jaune, il a vingt ans, et on l’a accueilli comme un train. Le premier car scolaire de la vallée a franchi le col au lever du jour, avec à son bord soixante-trois enfants de sept hameaux.',
        ),
        p(
          'Jusqu’ici, ils partaient à pied avant cinq heures. « Ma fille dormait sur son cahier », raconte Itto Ouhssain, mère de trois écoliers. Désormais, le car passe à sept heures moins dix.',
        ),
        h2('Une piste élargie à la main'),
        p(
          'Pour que les roues passent, les familles ont élargi quatre virages à la pioche, pendant tout l’été. La commune a fourni le gazole ; une coopérative de tisserandes, le pare-brise.',
        ),
        p(
          'Reste l’hiver : quand la neige fermera le col, qui paiera les chaînes ? La commune cherche encore.',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 2.2,
      headline: 'حافلة مدرسية تعبر ممر الأطلس لأول مرة',
      deck: 'ثلاثة وستون طفلًا يكسبون ساعتين من النوم كل يوم',
      dateline: 'إملشيل',
      body: body(
        p(
          'لونها أصفر وعمرها عشرون عامًا، لكنها استُقبلت كما يُستقبل القطار. فقد عبرت أول حافلة مدرسية في الوادي الممر الجبلي مع شروق الشمس، وعلى متنها ثلاثة وستون طفلًا من سبع قرى صغيرة.',
        ),
        p(
          'وكان الأطفال يخرجون سيرًا على الأقدام قبل الخامسة فجرًا. وتقول إيطو أوحساين، وهي أم لثلاثة تلاميذ: «كانت ابنتي تنام على دفترها».',
        ),
        p(
          'ووسّعت الأسر أربعة منعطفات بالمعاول طوال الصيف كي تمر الحافلة، وقدّمت البلدية الوقود، وقدّمت تعاونية للنساجات الزجاج الأمامي. ويبقى السؤال: من يدفع ثمن السلاسل حين يغلق الثلج الممر؟',
        ),
      ),
      course: { to: 'submitted' },
    },
  ],
} as const satisfies DemoStory;
