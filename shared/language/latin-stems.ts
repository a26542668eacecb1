/*
 * Light stemmers for folded words (no accents): a search must not depend on whether an accent was typed, which rules
 * out stemmers that read accents, such as Snowball's for French.
 */

/**
 * English: the inflections only (plural, -ed, -ing, final e and y), after steps 1 and 5 of M. F. Porter, "An algorithm
 * for suffix stripping", Program 14 (1980). Derivations (nation, national) stay apart.
 */
export function englishStem(word: string): string {
  if (word.length <= 3 || word === 'news') return word;
  return withoutFinalE(withoutFinalY(withoutParticiple(withoutPlural(word))));
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutParticiple(word: string): string {
  if (word.endsWith('eed')) return word.length > 4 ? word.slice(0, -1) : word;
  const stem = word.replace(/(?:ed|ing)$/, '');
  if (stem === word || stem.length < 3 || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function withoutFinalY(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function withoutFinalE(word: string): string {
  if (word.endsWith('ll') && measure(word) > 1) return word.slice(0, -1);
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  const size = measure(stem);
  return size > 1 || (size === 1 && stem.length > 2 && !endsShort(stem)) ? stem : word;
}

/** Porter's m: how many times a run of vowels is followed by a run of consonants; y after a consonant is a vowel. */
function measure(stem: string): number {
  return vowelPattern(stem).match(/v+c+/g)?.length ?? 0;
}

function hasVowel(stem: string): boolean {
  return vowelPattern(stem).includes('v');
}

/** Whether it ends as "hop" does: consonant, vowel, consonant other than w, x or y. */
function endsShort(stem: string): boolean {
  return vowelPattern(stem).endsWith('cvc') && !/[wxy]$/.test(stem);
}

function vowelPattern(stem: string): string {
  return stem
    .replace(/(?<=[^aeiou])y/g, 'i')
    .replace(/[aeiou]/g, 'v')
    .replace(/[^v]/g, 'c');
}

/**
 * French: number, gender and the -er of infinitives, after the minimal stemmer of J. Savoy, "A stemming procedure and
 * stopword list for general French corpora", JASIS 50 (1999), made to give short words and their plurals one stem.
 */
export function frenchStem(word: string): string {
  if (word.length <= 3) return word;
  let stem = frenchSingular(word);
  stem = shorten(stem, /eu(?:r|se)$/, 'eu');
  stem = shorten(stem, /ive$/, 'if');
  stem = shorten(stem, /ere$/, 'er');
  stem = shorten(stem, /er$/, '');
  while (stem.endsWith('e') && stem.length > 4) stem = stem.slice(0, -1);
  return /([^aeiou])\1$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
}

function frenchSingular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -2)}l`;
  // Prix, voix, paix and their like have their x in the singular.
  if (/(?:[ao]i|ri)x$/.test(word)) return word;
  return /[sx]$/.test(word) ? word.slice(0, -1) : word;
}

function shorten(word: string, ending: RegExp, instead: string): string {
  const shorter = word.replace(ending, instead);
  return shorter.length >= 4 ? shorter : word;
}
