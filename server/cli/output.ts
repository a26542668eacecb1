import { styleText } from 'node:util';

/** What every command knows: where the newsroom is, who acts, and how to answer. */
export interface Globals {
  readonly data: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** Prints the result: as stable JSON, or as lines for a person. */
export function print<T>(globals: Globals, result: T, lines: (result: T) => readonly string[]): void {
  const text = globals.json === true ? JSON.stringify(result, null, 2) : lines(result).join('\n');
  if (text !== '') process.stdout.write(`${text}\n`);
}

/** Shows how far a long work is, on stderr, where a person looks on. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${styleText('dim', text)}`);
}
