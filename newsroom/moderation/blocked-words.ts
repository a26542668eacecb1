import { z } from 'zod';
import type { ReadDb, WriteDb } from '../store/open.ts';

const Words = z.array(z.string());
const KEY = 'moderation.blockedWords';

/** Insults that make a comment stand out until a newsroom keeps a list of its own; never a decision by itself. */
const FIRST_LIST = [
  'idiot',
  'moron',
  'scum',
  'vermin',
  'crétin',
  'ordure',
  'racaille',
  'غبي',
  'حمار',
  'كلاب',
  'حثالة',
  'قذر',
  'خنزير',
];

/** The newsroom's list of words, as it typed them. */
export async function readBlockedWords(db: ReadDb | WriteDb): Promise<readonly string[]> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst();
  return row === undefined ? FIRST_LIST : Words.parse(JSON.parse(row.value));
}
