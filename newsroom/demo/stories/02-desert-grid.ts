import { body, bold, h2, ol, p, quote } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** World, urgent, live in three languages. */
export const desertGrid = {
  slug: 'desert-grid',
  section: 'world',
  hoursAgo: 6,
  breaking: { level: 'urgent', expiresInHours: 5 },
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 3,
      headline: 'Six countries agree to join their desert power lines',
      deck: 'The first cable would carry solar power across two borders within four years',
      dateline: 'London',
      body: body(
        p(
          'Six governments have agreed to link their desert power grids, ending nine years of talks that broke down four times, usually over who would pay for the cables and who would answer for a blackout.',
        ),
        p(
          'Under the text initialled overnight, the first line would run for 1,150 kilometres and cross two borders. It is meant to carry surplus solar power westwards in the morning and bring wind power back after dark.',
        ),
        h2('What happens next'),
        ol(
          'Parliaments have until the spring to ratify the agreement.',
          'A joint operator, with one vote for each country, opens its control room a year later.',
          'The first section is to be switched on within four years.',
        ),
        p(
          'Villages along the route will be connected as the line is built, a condition on which herders’ associations had insisted. “We were told for years that the pylons would pass over us,” said Brahim Ould Sellami, who speaks for eleven of them. “Now there is a plug at the foot of each one.”',
        ),
        p(
          bold('Still open: '),
          'the price of the power. The annex that sets it was left blank and is to be settled at a further meeting.',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 2.5,
      headline: 'ست دول تتفق على ربط شبكات كهرباء الصحراء',
      deck: 'أول خط يعبر حدودين خلال أربع سنوات، والأسعار مؤجلة إلى اجتماع مقبل',
      dateline: 'لندن',
      body: body(
        p(
          'اتفقت ست حكومات على ربط شبكات الكهرباء في مناطقها الصحراوية، لتنهي بذلك تسع سنوات من المفاوضات تعثرت أربع مرات، وكان الخلاف في كل مرة على من يدفع ثمن الكابلات ومن يُسأل إذا انقطع التيار.',
        ),
        p(
          'ويمتد الخط الأول، بحسب النص الذي وُقّع بالأحرف الأولى ليلًا، مسافة 1150 كيلومترًا ويعبر حدودين، لينقل فائض الطاقة الشمسية غربًا في الصباح، ويعيد كهرباء الرياح شرقًا بعد الغروب.',
        ),
        h2('ماذا بعد التوقيع؟'),
        ol(
          'أمام البرلمانات مهلة حتى الربيع للتصديق على الاتفاق.',
          'تبدأ غرفة التحكم المشتركة عملها بعد عام، ولكل دولة صوت واحد.',
          'يُشغَّل القسم الأول من الخط خلال أربع سنوات.',
        ),
        p(
          'وستُوصَل القرى الواقعة على المسار بالشبكة أثناء البناء، وهو شرط تمسكت به جمعيات الرعاة. وقال إبراهيم ولد السلامي، المتحدث باسم إحدى عشرة جمعية: «قيل لنا سنوات إن الأبراج ستمر فوق رؤوسنا. اليوم صار عند قدم كل برج مقبس».',
        ),
        p(bold('وما زال معلقًا: '), 'سعر الكهرباء؛ فالملحق الخاص به تُرك فارغًا إلى اجتماع يُعقد في وقت لاحق.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 2,
      headline: 'Six pays s’accordent pour relier leurs réseaux du désert',
      deck: 'La première ligne franchira deux frontières d’ici à quatre ans ; le prix du courant reste à fixer',
      dateline: 'Londres',
      body: body(
        p(
          'Six gouvernements sont convenus de relier leurs réseaux électriques du désert. Il aura fallu neuf ans et quatre ruptures, presque toujours sur les mêmes questions : qui paie les câbles, et qui répond d’une panne ?',
        ),
        p(
          'Selon le texte paraphé dans la nuit, la première ligne courra sur 1 150 kilomètres et passera deux frontières. Elle portera vers l’ouest le surplus solaire du matin et ramènera, la nuit venue, le courant des éoliennes.',
        ),
        h2('Le calendrier'),
        ol(
          'Les parlements ont jusqu’au printemps pour ratifier l’accord.',
          'Un opérateur commun, où chaque pays dispose d’une voix, ouvrira sa salle de commande un an plus tard.',
          'Le premier tronçon doit être mis sous tension dans quatre ans.',
        ),
        quote(
          '« On nous a dit pendant des années que les pylônes passeraient au-dessus de nos têtes. Désormais, il y a une prise au pied de chacun. »',
        ),
        p(
          'Brahim Ould Sellami, porte-parole de onze associations d’éleveurs, salue ainsi le raccordement des villages, condition que ces dernières avaient posée. L’annexe sur les prix, elle, est restée blanche.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
