import { expect, test } from 'vitest';
import { localeFaults } from '../../build/locales.ts';

const words = (entries: Record<string, string>) => new Map(Object.entries(entries));

test('a sentence that one language lacks is named', () => {
  expect(localeFaults({ en: words({ 'queue.empty': 'Nothing waits' }), fr: words({}) })).toEqual([
    'fr.json has no words for queue.empty',
  ]);
});

test('Arabic must count in all six forms, English in two', () => {
  const en = words({ comments_one: 'a', comments_other: 'b' });
  const ar = words({ comments_one: 'a', comments_two: 'b', comments_few: 'c', comments_other: 'd' });
  expect(localeFaults({ en, ar }).toSorted()).toEqual([
    'ar.json has no words for comments_many',
    'ar.json has no words for comments_zero',
  ]);
});

test('a value that a translation forgets to show is named', () => {
  const faults = localeFaults({ en: words({ by: 'By {{name}}' }), ar: words({ by: 'بقلم' }) });
  expect(faults).toEqual(['ar.json: by has the values {}, en.json has {name}']);
});
