import { expect, test } from 'vitest';
import { LANGUAGES } from '#shared/model/language.ts';
import { REFUSAL_CODES } from '#shared/model/refusal.ts';
import { ROLES } from '#shared/permissions/roles.ts';
import { LIGHTS } from '#shared/workflow/light.ts';
import { ACTS, EDITION_STATES } from '#shared/workflow/table.ts';
import { localeFaults, readWords } from '../../../build/locales.ts';

const words = Object.fromEntries(LANGUAGES.map((language) => [language, readWords(language)]));

test('Arabic, English and French say the same things, with the same values and all their plural forms', () => {
  expect(localeFaults(words)).toEqual([]);
});

test.each(LANGUAGES)('%s has words for every refusal, state, light, act and role', (language) => {
  const needed = [
    ...REFUSAL_CODES.map((code) => `refusal.${code}`),
    ...EDITION_STATES.map((state) => `state.${state}`),
    ...LIGHTS.map((light) => `light.${light}`),
    ...ACTS.map((act) => `act.${act}`),
    ...ROLES.map((role) => `role.${role}`),
  ];
  expect(needed.filter((key) => (words[language]?.get(key) ?? '').trim() === '')).toEqual([]);
});

test('a refusal is a sentence: it starts like one, ends like one, and leaves no code in it', () => {
  for (const language of LANGUAGES) {
    for (const code of REFUSAL_CODES) {
      const sentence = words[language]?.get(`refusal.${code}`) ?? '';
      expect(sentence, `${language} ${code}`).toMatch(/[.!?؟]$/u);
      expect(sentence, `${language} ${code}`).not.toMatch(/SQLITE|undefined|\bnull\b/u);
    }
  }
});

test('no sentence was forgotten in another language', () => {
  const arabic = /[\u0600-\u06FF]/u;
  const latinOnly = [...(words['ar'] ?? [])].filter(
    ([key, text]) => !arabic.test(text) && key.startsWith('refusal.'),
  );
  expect(latinOnly).toEqual([]);
  for (const language of ['en', 'fr'])
    for (const [key, text] of words[language] ?? [])
      if (key.startsWith('refusal.')) expect(text, `${language} ${key}`).not.toMatch(arabic);
});
