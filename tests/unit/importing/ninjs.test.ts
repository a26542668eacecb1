import { expect, test } from 'vitest';
import { leftFor, lines, read, taken } from './support.ts';

const ITEM = {
  uri: 'urn:delta:1',
  type: 'text',
  standard: { name: 'ninjs', version: '3.1' },
  headlines: [
    { role: 'print', value: 'Ferries' },
    { role: 'main', value: 'Night ferries return' },
  ],
  descriptions: [{ role: 'summary', contentType: 'text/plain', value: 'Eleven minutes, and a goat.' }],
  bodies: [
    { contentType: 'text/plain', value: 'Plain.' },
    {
      contentType: 'text/html',
      value: '<p>The first ferry <b>left</b>.</p><p>Two <script>x</script>came.</p>',
    },
  ],
  by: 'By Mona Saad',
  located: 'Luxor',
  slugline: 'Egypt-Ferries',
  language: 'en-GB',
  urgency: 1,
  firstCreated: '2026-11-20T10:00:00+00:00',
  embargoedUntil: '2026-12-01T00:00:00Z',
  pubStatus: 'usable',
  subjects: [
    { name: 'rivers', rel: 'about' },
    { name: 'Transport', rel: 'section' },
  ],
  renditions: [{ name: 'hires', href: 'https://example.org/f.jpg' }],
};

test('a ninjs 3 item gives its main headline and its marked-up body', async () => {
  const story = await taken('item.json', JSON.stringify(ITEM));
  expect(story).toMatchObject({
    format: 'ninjs',
    language: 'en',
    headline: 'Night ferries return',
    deck: 'Eleven minutes, and a goat.',
    byline: 'Mona Saad',
    dateline: 'Luxor',
    sectionName: 'Transport',
    slug: 'egypt-ferries',
    publishedAt: '2026-11-20T10:00:00.000Z',
    breaking: true,
  });
  expect(lines(story)).toEqual(['The first ferry left.', 'Two came.']);
  expect(leftFor(story, 'importEmbargoLeft')).toEqual(['2026-12-01T00:00:00Z']);
  expect(leftFor(story, 'importImageLeft')).toEqual(['hires']);
});

test('a ninjs 2 item, whose names are in lower case, gives the same', async () => {
  const item = {
    uri: 'urn:delta:2',
    headlines: [{ value: 'عودة المراكب' }],
    bodies: [{ contenttype: 'text/plain', value: 'غادر أول مركب.\n\nوعاد الثاني.' }],
    language: 'ar',
    contentcreated: '2026-11-20T10:00:00Z',
  };
  const story = await taken('item.json', JSON.stringify(item));
  expect(story).toMatchObject({ language: 'ar', publishedAt: '2026-11-20T10:00:00.000Z', breaking: false });
  expect(lines(story)).toEqual(['غادر أول مركب.', 'وعاد الثاني.']);
});

test('a ninjs 1 item gives the same', async () => {
  const item = {
    uri: 'urn:delta:3',
    headline: 'Les bacs reviennent',
    byline: 'Mona Saad',
    body_text: 'Le texte nu.',
    body_xhtml: '<div><p>Le premier bac.</p><h2>Et puis</h2></div>',
    subject: [{ code: '1', name: 'Transports' }],
    language: 'fr',
    versioncreated: '2026-11-20T10:00:00Z',
  };
  const story = await taken('item.json', JSON.stringify(item));
  expect(story).toMatchObject({
    headline: 'Les bacs reviennent',
    byline: 'Mona Saad',
    sectionName: 'Transports',
  });
  expect(lines(story)).toEqual(['Le premier bac.', 'Et puis']);
});

test('an item that the agency has withdrawn is not taken', async () => {
  const reading = await read('item.json', JSON.stringify({ ...ITEM, pubStatus: 'canceled' }));
  expect(reading).toMatchObject({ ok: false, code: 'importWithdrawn' });
});

test('a language that the newsroom does not speak is refused by its name', async () => {
  const reading = await read('item.json', JSON.stringify({ ...ITEM, language: 'de-CH' }));
  expect(reading).toMatchObject({ ok: false, code: 'importLanguageUnknown', params: { language: 'de' } });
});

test.each(['{"a":', '[1, 2]', '"text"', '{"a": 1}', '{"uri": "urn:x"}'])(
  '%s is not an item',
  async (json) => {
    expect(await read('item.json', json)).toMatchObject({ ok: false });
  },
);
