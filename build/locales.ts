import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const pluralSuffix = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$/;

/** The words of one language by dotted key, plural forms apart. */
export type Words = ReadonlyMap<string, string>;

/** What is wrong with the translations, a sentence each; empty when every language says everything. */
export function localeFaults(languages: Readonly<Record<string, Words>>): string[] {
  const allKeys = new Map<string, 'plain' | 'plural'>();
  for (const words of Object.values(languages))
    for (const key of words.keys())
      allKeys.set(key.replace(pluralSuffix, ''), pluralSuffix.test(key) ? 'plural' : 'plain');
  const faults: string[] = [];
  for (const [language, words] of Object.entries(languages)) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, kind] of allKeys) {
      const wanted = kind === 'plain' ? [key] : forms.map((form) => `${key}_${form}`);
      for (const one of wanted) {
        if (!words.get(one)?.trim()) faults.push(`${language}.json has no words for ${one}`);
      }
    }
  }
  return [...faults, ...placeholderFaults(languages)];
}

/** A placeholder that one language has and another lacks: a value that some readers would never see. */
function placeholderFaults(languages: Readonly<Record<string, Words>>): string[] {
  const [first, ...others] = Object.entries(languages);
  if (!first) return [];
  const faults: string[] = [];
  for (const [key, text] of first[1]) {
    if (pluralSuffix.test(key)) continue;
    for (const [language, words] of others) {
      const theirs = words.get(key);
      if (theirs !== undefined && placeholders(theirs) !== placeholders(text))
        faults.push(
          `${language}.json: ${key} has the values {${placeholders(theirs)}}, ${first[0]}.json has {${placeholders(text)}}`,
        );
    }
  }
  return faults;
}

function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].toSorted().join(', ');
}

/** Reads one language's file. */
export function readWords(language: string): Words {
  const words = new Map<string, string>();
  collect(JSON.parse(readFileSync(join(root, `shared/locales/${language}.json`), 'utf8')), '', words);
  return words;
}

function collect(node: unknown, path: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(path, node);
  else if (typeof node === 'object' && node !== null)
    for (const [name, child] of Object.entries(node)) collect(child, path ? `${path}.${name}` : name, into);
}

if (import.meta.main) {
  const faults = localeFaults({ en: readWords('en'), ar: readWords('ar'), fr: readWords('fr') });
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
