import { LocalizedTextSchema } from '#shared/contract/common.ts';
import { foldText } from '#shared/language/fold.ts';
import { RefusedError } from '../refused-error.ts';
import type { WriteDb } from '../store/open.ts';

/** The section that a file names, by slug or by its name in any language; else the one that was asked for, else the first. */
export async function sectionFor(
  db: WriteDb,
  named: string | undefined,
  wanted: string | undefined,
): Promise<string> {
  const sections = await db.selectFrom('sections').select(['slug', 'name']).orderBy('position').execute();
  if (named !== undefined) {
    const folded = foldText(named);
    const found = sections.find(({ slug, name }) =>
      [slug, ...Object.values(LocalizedTextSchema.parse(JSON.parse(name)))].some(
        (one) => one !== undefined && foldText(one) === folded,
      ),
    );
    if (found !== undefined) return found.slug;
  }
  const [first] = sections;
  if (wanted !== undefined && !sections.some(({ slug }) => slug === wanted))
    throw new RefusedError('notFound', { what: 'section', id: wanted });
  if (first === undefined) throw new RefusedError('notSetUp');
  return wanted ?? first.slug;
}
