import { body, p, withAdded } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

const french = body(
  p(
    'On juge une école à ses livres, à ses notes, à ses murs. Je propose de la juger à ses assiettes. Un enfant qui a faim n’apprend pas : il attend.',
  ),
  p(
    'Dans les trois villes où j’ai déjeuné ce mois-ci, les cantines se ressemblaient peu. Ici, un ragoût de lentilles préparé par les mères ; là, un biscuit sous plastique ; ailleurs, rien du tout. Devinez où l’on chantait en classe l’après-midi.',
  ),
  p(
    'Que coûte un repas ? Moins qu’un cahier et son stylo, répond une directrice qui a fait ses comptes. Ce n’est donc pas l’argent qui manque, c’est la décision.',
  ),
);

/** Opinion: French live with an edit that waits, Arabic approved. */
export const schoolMeals = {
  slug: 'school-meals',
  section: 'opinion',
  hoursAgo: 74,
  editions: [
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 68,
      headline: 'Jugeons les écoles à leurs assiettes',
      deck: 'Un enfant qui a faim n’apprend pas : il attend',
      dateline: 'Tunis',
      body: french,
      course: {
        to: 'changed',
        next: withAdded(
          french,
          p(
            'Depuis la parution de cette chronique, une commune nous écrit qu’elle ouvrira sa cantine à la rentrée. Nous irons y déjeuner.',
          ),
        ),
      },
    },
    {
      language: 'ar',
      author: 'karim-abdelmalek',
      hoursAgo: 6,
      headline: 'احكموا على المدارس من أطباقها',
      deck: 'الطفل الجائع لا يتعلم، بل ينتظر',
      dateline: 'تونس',
      body: body(
        p(
          'تُقاس المدرسة عادةً بكتبها ودرجاتها وجدرانها، وأقترح أن نقيسها بأطباقها. فالطفل الجائع لا يتعلم، بل ينتظر جرس الانصراف.',
        ),
        p(
          'في ثلاث مدن تغديتُ في مدارسها هذا الشهر، رأيت عدسًا تطبخه الأمهات، ورأيت بسكويتًا في كيس بلاستيكي، ورأيت مدرسة لا تقدم شيئًا. فأين كان التلاميذ يغنّون بعد الظهر؟ لن يصعب عليكم التخمين.',
        ),
        p('وجبة الطفل أرخص من دفتره وقلمه، هكذا حسبتها مديرة مدرسة أمامي. فليس المال ما ينقصنا، بل القرار.'),
      ),
      course: { to: 'approved' },
    },
  ],
} as const satisfies DemoStory;
