import { body, h2, p, quote, ul } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Politics, live in three languages. */
export const nubianLessons = {
  slug: 'nubian-lessons',
  section: 'politics',
  hoursAgo: 30,
  editions: [
    {
      language: 'ar',
      author: 'laila-shenawy',
      hoursAgo: 26,
      headline: 'لجنة التعليم توافق على تدريس اللغة النوبية في أربعين مدرسة',
      deck: 'التجربة تبدأ بساعتين في الأسبوع، والمعلمون سيُختارون من أبناء القرى',
      dateline: 'القاهرة',
      body: body(
        p(
          'وافقت لجنة التعليم، بعد جلسة امتدت ست ساعات، على مشروع تجريبي لتدريس اللغة النوبية في أربعين مدرسة ابتدائية، في خطوة انتظرتها القرى النوبية منذ أكثر من نصف قرن.',
        ),
        p(
          'وينص المشروع على تخصيص ساعتين أسبوعيًا للغة، مع كتاب مدرسي جديد يجمع بين الحروف القديمة والكتابة بالعربية، على أن تُقيَّم التجربة بعد عامين قبل التوسع فيها.',
        ),
        h2('من سيُدرّس؟'),
        p(
          'كان السؤال الأصعب في الجلسة سؤال المعلمين؛ فعدد من يتقنون القراءة والكتابة بالنوبية لا يتجاوز بضع مئات، أغلبهم فوق الخمسين. واتفق الأعضاء على برنامج تدريب قصير يُختار المشاركون فيه من أبناء القرى أنفسهم.',
        ),
        quote(
          '«جدّتي كانت تحكي لنا بالنوبية وتوبّخنا بالعربية. أريد لابنتي أن تسمع الحكاية كما قيلت، لا كما تُرجمت».',
        ),
        p(
          'بهذه الكلمات اختصرت المعلمة المتقاعدة حسنة دهب موقف الأهالي أمام اللجنة. وتعهدت الوزارة بنشر الجدول النهائي للمدارس خلال ثلاثة أسابيع.',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 24,
      headline: 'Nubian to be taught in forty schools after committee vote',
      deck: 'Two hours a week to begin with, and teachers recruited from the villages themselves',
      dateline: 'Cairo',
      body: body(
        p(
          'Forty primary schools will begin teaching Nubian after the education committee approved a two-year trial at the end of a six-hour sitting, a step that families in the south have asked for since their villages were moved more than half a century ago.',
        ),
        p(
          'Pupils will have two lessons a week and a new textbook that sets the old letters beside Arabic script. The trial is to be assessed before any decision to extend it.',
        ),
        h2('A shortage of teachers'),
        p(
          'Only a few hundred people are thought to read and write the language with confidence, and most of them are past fifty. The committee settled on three measures:',
        ),
        ul(
          'a short training course, open to anyone brought up speaking Nubian;',
          'a paid place in the classroom for elders, beside a qualified teacher;',
          'an archive of recordings that schools may use without charge.',
        ),
        p(
          '“My grandmother told us stories in Nubian and scolded us in Arabic,” Hosna Dahab, a retired teacher, told the members. “I want my daughter to hear the story as it was told, not as it was translated.”',
        ),
        p('The ministry said that it would publish the list of schools within three weeks.'),
      ),
      course: { to: 'published' },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 23,
      headline: 'Le nubien entre à l’école : quarante établissements retenus',
      deck: 'L’essai, limité à deux heures par semaine, durera deux ans ; les enseignants viendront des villages',
      dateline: 'Le Caire',
      body: body(
        p(
          'Après six heures de débat, la commission de l’éducation a donné son accord : quarante écoles primaires enseigneront le nubien à titre d’essai. Dans les villages du Sud, déplacés il y a plus d’un demi-siècle, on n’osait plus y croire.',
        ),
        p(
          'Les élèves suivront deux heures de cours par semaine, avec un manuel neuf où les anciennes lettres côtoient l’écriture arabe. Un bilan sera dressé au bout de deux ans, avant toute extension.',
        ),
        h2('Qui pour enseigner ?'),
        p(
          'Quelques centaines de personnes seulement lisent et écrivent couramment la langue, et la plupart ont passé la cinquantaine. Une formation courte sera donc ouverte à tous ceux qui ont grandi en parlant nubien.',
        ),
        quote(
          '« Ma grand-mère nous contait des histoires en nubien et nous grondait en arabe. Je veux que ma fille entende l’histoire telle qu’on la disait. »',
        ),
        p(
          'Ainsi parlait Hosna Dahab, institutrice à la retraite, devant les députés. Le ministère promet la liste des écoles d’ici à trois semaines.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
