import { body, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Opinion by the editor-in-chief, live in three languages; the editor approves it, since nobody approves their own. */
export const whyThreeLanguages = {
  slug: 'why-three-languages',
  section: 'opinion',
  hoursAgo: 120,
  editions: [
    {
      language: 'ar',
      author: 'mohamed-al-otaify',
      hoursAgo: 116,
      headline: 'لماذا نكتب بثلاث لغات؟',
      deck: 'رسالة من رئيس التحرير',
      dateline: 'لندن',
      body: body(
        p(
          'يسألني القرّاء: أليس الخبر خبرًا بأي لغة كُتب؟ وأجيب بأن الخبر واحد، لكن السؤال الذي يُطرح عليه يختلف. قارئ القاهرة يريد أن يعرف ماذا سيتغير في شارعه، وقارئ باريس يسأل من أين جاء القرار، وقارئ لندن يسأل من سيدفع.',
        ),
        p(
          'لذلك لا نترجم، بل نكتب الخبر مرة أخرى. لكل طبعة محررها وأسئلتها، أما الوقائع فواحدة: الرقم الذي نصححه بالعربية يُصحَّح في اليوم نفسه بالإنجليزية والفرنسية، ونقول للقارئ ما الذي كان خطأً.',
        ),
        p(
          'ونكتب عن الجماعات الصغيرة لا عطفًا عليها، بل لأن أحوالها أصدق امتحان لأي بلد. فالقانون الذي لا يصل إلى قرية من مئة بيت لم يصدر بعد.',
        ),
        p('اكتبوا إلينا حين نصيب، واكتبوا خصوصًا حين نخطئ.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'mohamed-al-otaify',
      hoursAgo: 115,
      headline: 'Why we write in three languages',
      deck: 'A letter from the editor-in-chief',
      dateline: 'London',
      body: body(
        p(
          'Readers ask me whether news is not simply news, whatever the language. It is. What differs is the question put to it. In Cairo people want to know what will change in their street, in Paris where the decision came from, in London who is going to pay.',
        ),
        p(
          'So we do not translate; we report the story again. Each edition has its own editor and its own questions. The facts belong to all three. A figure put right in Arabic is put right on the same day in English and French, and we tell you what was wrong.',
        ),
        p(
          'We write about small communities, and not out of kindness. How they fare is the most honest examination that any country sits. A law that has not reached a village of a hundred houses has not yet been passed.',
        ),
        p('Write to us when we get it right. Write to us above all when we do not.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'fr',
      author: 'mohamed-al-otaify',
      hoursAgo: 114,
      headline: 'Pourquoi trois langues ?',
      deck: 'Lettre du rédacteur en chef',
      dateline: 'Londres',
      body: body(
        p(
          'Des lecteurs me demandent si une nouvelle n’est pas une nouvelle, quelle que soit la langue. Elle l’est ; mais on ne lui pose pas les mêmes questions. Au Caire, on veut savoir ce qui changera dans la rue ; à Paris, d’où vient la décision ; à Londres, qui paiera.',
        ),
        p(
          'Aussi nous ne traduisons pas : nous refaisons l’enquête. Chaque édition a son rédacteur et ses curiosités, mais les faits sont communs. Un chiffre rectifié en arabe l’est le jour même en anglais et en français, et nous disons ce qui était faux.',
        ),
        p(
          'Si nous parlons des petites communautés, ce n’est pas par bonté. Leur sort est l’examen le plus honnête qu’un pays puisse passer : une loi qui n’atteint pas un village de cent maisons n’est pas encore votée.',
        ),
        p('Écrivez-nous quand nous voyons juste. Écrivez-nous surtout quand nous nous trompons !'),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
