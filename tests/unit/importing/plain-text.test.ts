import { expect, test } from 'vitest';
import { leftFor, lines, taken } from './support.ts';

const ENGLISH_PAGE = `The oldest evening paper of the delta, printed in three languages. Its offices are in Luxor and Leeds.

Editor-in-Chief
Hoda Al-Manzalawy
Delta Evening
Free. Curious. Daily.
Friend of the Ferrymen
BREAKING
Transport

Night Ferries Return to the 'Old' Crossing

Night Ferries Return to the 'Old' Crossing
12 3

Delta Evening- Karim Ben-Youssef 

The first night ferry in nine years left the east bank on Sunday with forty passengers and one goat.

The crossing takes eleven minutes, two fewer than before - the operator says new engines explain that.

Add Comment

Your email address will not be published.

Related Posts

Delta Evening
Typically replies in 7Min
Delta Evening
Hi there 👋

How can we help?
Start Chat`;

const ARABIC_PAGE = `أقدم صحيفة مسائية في الدلتا تصدر بثلاث لغات، ومكاتبها في الأقصر وليدز.

رئيس التحرير
هدى المنزلاوي
مساء الدلتا
حرة. فضولية. يومية.
صديقة المراكب
عاجل
النقل النهري

عودة المراكب الليلية إلى المعبر القديم بعد تسع سنوات

عودة المراكب الليلية إلى المعبر القديم بعد تسع سنوات
١٢ ٣

مساء الدلتا- كريم بن يوسف

غادر أول مركب ليلي الضفة الشرقية مساء الأحد وعلى متنه أربعون راكبًا.

ويستغرق العبور إحدى عشرة دقيقة، كما يقول المشغل.

أضف تعليقًا

لن يتم نشر عنوان بريدك الإلكتروني.

مقالات ذات صلة

مساء الدلتا
يرد عادة خلال ٧ دقائق
أهلا 👋

كيف يمكننا مساعدتك؟
ابدأ المحادثة`;

const FRENCH_PAGE = `Le plus vieux journal du soir du delta, imprimé en trois langues.

Rédactrice en chef
Hoda Al-Manzalawy
Soir du Delta
Libre. Curieux. Quotidien.
L'ami des passeurs
DERNIÈRE MINUTE
Transports

Les bacs de nuit reprennent l'ancienne traversée

Les bacs de nuit reprennent l'ancienne traversée
12 vues 3 commentaires

Soir du Delta – Karim Ben-Youssef

Le premier bac de nuit depuis neuf ans a quitté la rive est dimanche.

La traversée dure onze minutes, selon l'exploitant.

Laisser un commentaire

Votre adresse e-mail ne sera pas publiée.

Articles similaires

Soir du Delta
Répond généralement en 7 min
Comment pouvons-nous vous aider ?`;

test('an English page gives its story and keeps its furniture to itself', async () => {
  const story = await taken('page.txt', ENGLISH_PAGE);
  expect(story).toMatchObject({
    format: 'text',
    language: 'en',
    headline: "Night Ferries Return to the 'Old' Crossing",
    byline: 'Karim Ben-Youssef',
    dateline: 'Delta Evening',
    sectionName: 'Transport',
    breaking: true,
  });
  expect(lines(story)).toEqual([
    'The first night ferry in nine years left the east bank on Sunday with forty passengers and one goat.',
    'The crossing takes eleven minutes, two fewer than before - the operator says new engines explain that.',
  ]);
  expect(story.taken).toEqual(['headline', 'byline', 'dateline', 'sectionName', 'breaking', 'body']);
  const furniture = leftFor(story, 'importPageFurniture');
  expect(furniture).toEqual(expect.arrayContaining(['Hoda Al-Manzalawy', 'Friend of the Ferrymen', '12 3']));
  expect(furniture).toEqual(
    expect.arrayContaining(['Add Comment', 'Typically replies in 7Min', 'Start Chat']),
  );
});

test('an Arabic page gives its story and keeps its furniture to itself', async () => {
  const story = await taken('صفحة.txt', ARABIC_PAGE);
  expect(story).toMatchObject({
    language: 'ar',
    headline: 'عودة المراكب الليلية إلى المعبر القديم بعد تسع سنوات',
    byline: 'كريم بن يوسف',
    dateline: 'مساء الدلتا',
    sectionName: 'النقل النهري',
    breaking: true,
  });
  expect(lines(story)).toHaveLength(2);
});

test('a French page gives its story and keeps its furniture to itself', async () => {
  const story = await taken('page.txt', FRENCH_PAGE);
  expect(story).toMatchObject({
    language: 'fr',
    headline: "Les bacs de nuit reprennent l'ancienne traversée",
    byline: 'Karim Ben-Youssef',
    dateline: 'Soir du Delta',
    sectionName: 'Transports',
    breaking: true,
  });
  expect(lines(story)).toHaveLength(2);
});

test('a page without the label is not breaking', async () => {
  const story = await taken('page.txt', ENGLISH_PAGE.replace('BREAKING\n', ''));
  expect(story.breaking).toBe(false);
  expect(story.sectionName).toBe('Transport');
});

test('a headline that stands once under a masthead is still the headline', async () => {
  const once = ENGLISH_PAGE.replace("Night Ferries Return to the 'Old' Crossing\n\n", '').replace(
    'Transport',
    'World',
  );
  const story = await taken('page.txt', once);
  expect(story.headline).toBe("Night Ferries Return to the 'Old' Crossing");
  expect(story.sectionName).toBe('World');
  expect(lines(story)).toHaveLength(2);
});

test('a headline, an empty line and paragraphs are a story', async () => {
  const story = await taken('ferry', 'Ferries return\n\nBy Mona Saad in Cairo\n\nOne left.\n\nTwo came.\n');
  expect(story).toMatchObject({ headline: 'Ferries return', byline: 'Mona Saad', dateline: 'Cairo' });
  expect(lines(story)).toEqual(['One left.', 'Two came.']);
  expect(story.left).toEqual([]);
});

test('an Arabic byline is taken with its mark', async () => {
  const story = await taken('a.txt', 'عودة المراكب\n\nبقلم: منى سعد - القاهرة\n\nغادر المركب الضفة.');
  expect(story).toMatchObject({ byline: 'منى سعد', dateline: 'القاهرة' });
});

test('lines that a program broke are put together, and lines of their own stay apart', async () => {
  const wrapped = `Ferries return

The first night ferry in nine years left the east bank on Sunday
with forty passengers, one goat and a brass band that nobody had
invited.

Fares:
two pounds by day
three by night`;
  expect(lines(await taken('a.txt', wrapped))).toEqual([
    'The first night ferry in nine years left the east bank on Sunday with forty passengers, one goat and a brass band that nobody had invited.',
    'Fares:',
    'two pounds by day',
    'three by night',
  ]);
});

test('a label before the headline makes the story breaking and is not part of the headline', async () => {
  const story = await taken('a.txt', 'عاجل: المراكب تعود\n\nغادر أول مركب.');
  expect(story).toMatchObject({ headline: 'المراكب تعود', breaking: true });
});

test('a date under the headline is when the story was published', async () => {
  const story = await taken(
    'a.txt',
    'Les bacs reviennent\n\n3 février 2026\n\nLe premier bac est parti dans la nuit.',
  );
  expect(story.publishedAt).toBe('2026-02-03T00:00:00.000Z');
  expect(lines(story)).toEqual(['Le premier bac est parti dans la nuit.']);
});

test('a first paragraph is not mistaken for a byline', async () => {
  const story = await taken(
    'a.txt',
    'Ferries return\n\nBy Sunday night forty people had crossed\n\nTwo came back.',
  );
  expect(story.byline).toBeUndefined();
  expect(lines(story)).toHaveLength(2);
});
