import { expect, test } from 'vitest';
import { intakeComment } from '#newsroom/moderation/intake.ts';
import { openTestNewsroom } from '../support/newsroom.ts';
import { approveStory, bodyOf, publishStory, updateStory, writeStory } from '../support/publishing.ts';

type Room = Awaited<ReturnType<typeof openTestNewsroom>>;
type Find = Awaited<ReturnType<Room['callAs']>>['search']['find'];

async function searcher(room: Room): Promise<Find> {
  return (await room.callAs('sarah')).search.find;
}

/** The headlines that a search brings, in its order. */
async function headlines(find: Find, input: Parameters<Find>[0]): Promise<string[]> {
  const { hits } = await find(input);
  return hits.map(({ headline }) => headline.map(({ text }) => text).join(''));
}

test.each([
  ['harakat', 'الحُكُومَةُ تُقِرُّ المُوازَنَةَ', 'الحكومة تقر الموازنة'],
  ['harakat that are typed', 'الحكومة تقر الموازنة', 'حُكُومَة'],
  ['tatweel', 'الســـلام في المنطقة', 'السلام'],
  ['alef and hamza', 'إعلان أسعار الآثار', 'اعلان اسعار الاثار'],
  ['hamza on its carrier', 'مسؤول يلتقي رئيس الوفد', 'مسوول رييس'],
  ['ya and alef maqsura', 'مستشفى المدينة', 'مستشفي'],
  ['ta marbuta', 'جامعة القاهرة', 'جامعه القاهره'],
  ['wa', 'قرار ووزارة الصحة', 'وزارة'],
  ['fa', 'اجتماع فحكومة جديدة', 'حكومة'],
  ['bi', 'اتفاق بحكومة وحدة', 'حكومة'],
  ['li', 'ثقة لحكومة وحدة', 'حكومة'],
  ['ka', 'عمل كحكومة وحدة', 'حكومة'],
  ['al, wal, bil, lil', 'الحكومة والبرلمان بالعاصمة للتفاوض', 'حكومة برلمان عاصمة تفاوض'],
  ['al that is typed', 'حكومة وحدة', 'والحكومة'],
  ['plural and feminine endings', 'المهندسون والمهندسات', 'مهندس'],
  ['Arabic-Indic digits', 'خطة ٢٠٣٠', '2030'],
])('an Arabic headline is found whatever its spelling: %s', async (_, headline, query) => {
  const room = await openTestNewsroom();
  await writeStory(room, headline, { language: 'ar' });
  expect(await headlines(await searcher(room), { query })).toEqual([headline]);
});

test.each([
  ['en', 'Ministers agreed new policies', 'minister policy'],
  ['en', 'The vote was planned', 'voting plan'],
  ['fr', 'Les élections régionales', 'election regionale'],
  ['fr', 'Œuvres et journaux d’été', 'oeuvre journal ete'],
  ['fr', 'À l’hôpital de Lyon', "l'hopital"],
] as const)('a word is found in its other forms: %s, %s', async (language, headline, query) => {
  const room = await openTestNewsroom();
  await writeStory(room, headline, { language });
  expect(await headlines(await searcher(room), { query })).toEqual([headline]);
});

test('a word of another root is not found', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'فكرة جديدة', { language: 'ar' });
  await writeStory(room, 'The nation votes');
  const find = await searcher(room);
  expect(await headlines(find, { query: 'كرة' })).toEqual([]);
  expect(await headlines(find, { query: 'national' })).toEqual([]);
});

test('every word must be there, in headline, text or byline together', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'The harbour reopens', { text: 'A ferry came in before dawn.' });
  const find = await searcher(room);
  expect(await headlines(find, { query: 'harbours ferries Sarah' })).toEqual(['The harbour reopens']);
  expect(await headlines(find, { query: 'harbour airport' })).toEqual([]);
});

test('signs, quotes and words of the index’s own language are looked for, never obeyed', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'The harbour reopens');
  const find = await searcher(room);
  for (const query of [
    '"harbour',
    'harbour*',
    'headline:harbour OR',
    '(harbour',
    'harbour) AND (',
    '؟!',
    ' ',
  ])
    await expect(find({ query })).resolves.toHaveProperty('hits');
  expect(await headlines(find, { query: 'harbour AND' })).toEqual([]);
  expect(await headlines(find, { query: 'state_draft' })).toEqual([]);
});

test('headlines come before texts, and the newest first in each', async () => {
  const room = await openTestNewsroom();
  for (const headline of ['The harbour of old', 'Rain at noon', 'The harbour of late', 'Wind at dusk']) {
    await writeStory(room, headline, { text: 'By the harbour.' });
    room.platform.advance(1000);
  }
  const find = await searcher(room);
  const inOrder = ['The harbour of late', 'The harbour of old', 'Wind at dusk', 'Rain at noon'];
  expect(await headlines(find, { query: 'harbour' })).toEqual(inOrder);
  expect(await headlines(find, { query: 'harb', isTyping: true })).toEqual([
    'Wind at dusk',
    'The harbour of late',
    'Rain at noon',
    'The harbour of old',
  ]);
});

test('a search says when there is more than it shows', async () => {
  const room = await openTestNewsroom();
  for (const headline of ['Harbour one', 'Harbour two', 'Harbour three']) await writeStory(room, headline);
  const find = await searcher(room);
  expect(await find({ query: 'harbour', limit: 2 })).toMatchObject({ isCapped: true, hits: [{}, {}] });
  expect(await find({ query: 'harbour', limit: 3 })).toMatchObject({ isCapped: false, hits: [{}, {}, {}] });
});

test('the last word is completed while it is being typed, and else when it is nowhere a word', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'Harbour dredged');
  const find = await searcher(room);
  expect(await headlines(find, { query: 'harb' })).toEqual(['Harbour dredged']);
  expect(await headlines(find, { query: 'harbour x' })).toEqual([]);
  await writeStory(room, 'A harb is a herb');
  expect(await headlines(find, { query: 'harb' })).toEqual(['A harb is a herb']);
  expect(await headlines(find, { query: 'harb', isTyping: true })).toHaveLength(2);
  expect(await headlines(find, { query: 'dredged harb', isTyping: true })).toEqual(['Harbour dredged']);
  expect(await headlines(find, { query: 'harb dredged', isTyping: true })).toEqual([]);
  expect(await headlines(find, { query: 'harbour d', isTyping: true })).toEqual(['Harbour dredged']);
});

test('an Arabic word is completed after its article, and the article alone brings nothing', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'اجتماع اليوم', { language: 'ar', text: 'قالت الحكومة إن القرار نهائي' });
  const find = await searcher(room);
  for (const query of ['الحك', 'حكو', 'والحكو'])
    expect(await headlines(find, { query, isTyping: true }), query).toEqual(['اجتماع اليوم']);
  for (const query of ['ال', 'وال', 'بال', 'ا'])
    expect(await headlines(find, { query, isTyping: true }), query).toEqual([]);
  expect(await headlines(find, { query: 'اجتماع ال', isTyping: true })).toEqual(['اجتماع اليوم']);
});

test('a snippet shows the text as it was written, with each found word marked', async () => {
  const room = await openTestNewsroom();
  const filler = 'لم يحدث شيء يذكر في ذلك اليوم. '.repeat(40);
  await writeStory(room, 'خبر', {
    language: 'ar',
    text: `${filler}وقالت الحُكُومَةُ وبالقاهرة إن الأمر انتهى. ${filler}`,
  });
  const { hits } = await (await searcher(room))({ query: 'حكومة القاهرة' });
  const pieces = hits[0]?.snippet ?? [];
  expect(pieces.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual(['الحُكُومَةُ', 'وبالقاهرة']);
  expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(170);
});

test('a found headline is marked too', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'Ministers at the harbour');
  const { hits } = await (await searcher(room))({ query: 'minister' });
  expect(hits[0]?.headline).toEqual([
    { text: 'Ministers', isHit: true },
    { text: ' at the harbour', isHit: false },
  ]);
});

test('markup in a text comes back as the letters it is', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'Harbour', { text: '<img src=x onerror=alert(1)> at the quay' });
  const { hits } = await (await searcher(room))({ query: 'quay' });
  expect(hits[0]?.snippet[0]).toEqual({ text: '<img src=x onerror=alert(1)> at the ', isHit: false });
});

test('a search is narrowed by language, state, section and author, together and alone', async () => {
  const room = await openTestNewsroom();
  await writeStory(room, 'Harbour plans');
  await writeStory(room, 'Le port, harbour', { language: 'fr', section: 'technology' });
  await publishStory(room, 'Harbour opened');
  const find = await searcher(room);
  const query = 'harbour';
  expect(await headlines(find, { query, language: 'fr' })).toEqual(['Le port, harbour']);
  expect(await headlines(find, { query, section: 'technology' })).toEqual(['Le port, harbour']);
  expect(await headlines(find, { query, state: 'published' })).toEqual(['Harbour opened']);
  expect(await headlines(find, { query, state: 'draft', language: 'en' })).toEqual(['Harbour plans']);
  expect(await headlines(find, { query, section: 'politics', language: 'fr' })).toEqual([]);
  expect(await headlines(find, { query, author: 'sar' })).toEqual([]);
  expect(await headlines(find, { query, author: 'sarah' })).toHaveLength(3);
  expect(await headlines(find, { query, author: 'omar' })).toEqual([]);
  expect(await headlines(find, { query: '', state: 'published' })).toEqual(['Harbour opened']);
  expect(await headlines(find, { query: '' })).toEqual([]);
});

test('a section whose name has a hyphen narrows a search', async () => {
  const room = await openTestNewsroom();
  const adam = await room.callAs('adam');
  const profile = await adam.newsroom.getProfile({});
  await adam.newsroom.updateProfile({
    ...profile,
    sections: [...profile.sections, { slug: 'art-life', name: { en: 'Art and life' } }],
  });
  await writeStory(room, 'Harbour painted', { section: 'art-life' });
  await writeStory(room, 'Harbour dredged');
  const find = await searcher(room);
  expect(await headlines(find, { query: 'harbour', section: 'art-life' })).toEqual(['Harbour painted']);
  expect(await headlines(find, { query: 'harbour', section: 'art' })).toEqual([]);
});

test('a search by date gives what was last changed then, to the second, over months and years', async () => {
  const room = await openTestNewsroom();
  const dates: Record<string, string> = {};
  for (const headline of ['Harbour one', 'Harbour two', 'Harbour three', 'Harbour four']) {
    dates[headline] = room.platform.now();
    await writeStory(room, headline);
    room.platform.advance(200 * 86_400_000);
  }
  const find = await searcher(room);
  const [one = '', two = '', three = '', four = ''] = Object.values(dates);
  const query = 'harbour';
  expect(await headlines(find, { query, from: two })).toEqual([
    'Harbour four',
    'Harbour three',
    'Harbour two',
  ]);
  expect(await headlines(find, { query, to: two })).toEqual(['Harbour two', 'Harbour one']);
  expect(await headlines(find, { query, from: two, to: three })).toEqual(['Harbour three', 'Harbour two']);
  expect(await headlines(find, { query: '', from: three })).toEqual(['Harbour four', 'Harbour three']);
  expect(await headlines(find, { query, from: after(two), to: before(three) })).toEqual([]);
  expect(await headlines(find, { query, to: before(one) })).toEqual([]);
  expect(await headlines(find, { query, from: after(four) })).toEqual([]);
  expect(await headlines(find, { query, from: three, to: two })).toEqual([]);
});

const after = (at: string): string => new Date(Date.parse(at) + 1).toISOString();
const before = (at: string): string => new Date(Date.parse(at) - 1).toISOString();

test('a story is found by what it says and is now, no more by what it was', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await writeStory(room, 'The harbour reopens', { text: 'A ferry came in.' });
  const sarah = await room.callAs('sarah');
  room.platform.advance(400 * 86_400_000);
  const changedAt = room.platform.now();
  await sarah.editions.setText({
    editionId,
    text: { headline: 'The airport reopens', byline: 'Omar', body: bodyOf('An aircraft landed.') },
  });
  const { find } = sarah.search;
  for (const query of ['harbour', 'ferry', 'sarah'])
    expect(await headlines(find, { query }), query).toEqual([]);
  for (const query of ['airport', 'aircraft', 'omar'])
    expect(await headlines(find, { query, from: changedAt }), query).toEqual(['The airport reopens']);
  await approveStory(room, editionId);
  expect(await headlines(find, { query: 'airport', state: 'draft' })).toEqual([]);
  expect(await headlines(find, { query: 'airport', state: 'approved' })).toEqual(['The airport reopens']);
});

test('a spiked and a retracted story are still found, and by their state', async () => {
  const room = await openTestNewsroom();
  const spiked = await writeStory(room, 'Harbour never');
  const retracted = await publishStory(room, 'Harbour withdrawn');
  const mohamed = await room.callAs('mohamed');
  await mohamed.review.spike({ editionId: spiked.editionId, reason: 'Not ours' });
  await mohamed.review.retract({ editionId: retracted.editionId, reason: 'Wrong harbour' });
  const { find } = mohamed.search;
  expect(await headlines(find, { query: 'harbour', state: 'spiked' })).toEqual(['Harbour never']);
  expect(await headlines(find, { query: 'harbour', state: 'retracted' })).toEqual(['Harbour withdrawn']);
  expect(await headlines(find, { query: 'harbour' })).toHaveLength(2);
});

test('each edition of a story is found in its own language', async () => {
  const room = await openTestNewsroom();
  const { storyId } = await writeStory(room, 'The harbour reopens');
  const sarah = await room.callAs('sarah');
  await sarah.stories.addEdition({ storyId, language: 'ar', text: { headline: 'الميناء يعود' } });
  const { hits } = await sarah.search.find({ query: 'ميناء' });
  expect(hits).toMatchObject([{ storyId, language: 'ar' }]);
});

test('what a reader wrote, and the reader’s e-mail, are never found', async () => {
  const room = await openTestNewsroom();
  const { editionId } = await publishStory(room, 'The harbour reopens');
  await room.newsroom.context.queue.run();
  await intakeComment(room.newsroom.context, {
    editionId,
    name: 'Zubaida Quux',
    email: 'zubaida.quux@readers.example',
    text: 'Marvellous seagulls, every one.',
  });
  await updateStory(room, editionId, 'The harbour reopened in the rain.');
  const find = await searcher(room);
  for (const query of ['zubaida', 'quux', 'readers example', 'zubaida.quux@readers.example', 'seagulls'])
    for (const isTyping of [false, true])
      expect(await headlines(find, { query, isTyping }), query).toEqual([]);
  expect(await headlines(find, { query: 'harbour', author: 'zubaida' })).toEqual([]);
  expect(await headlines(find, { query: 'harbour rain' })).toEqual(['The harbour reopens']);
});
