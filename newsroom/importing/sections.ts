import { LocalizedTextSchema } from '#shared/contract/common.ts';
import { foldText } from '#shared/language/fold.ts';
import { RefusedError } from '../refused-error.ts';
import type { WriteDb } from '../store/open.ts';

/** The section that a file names, by slug or by its name in any language; undefined when this newspaper has none such. */
export async function findNamedSection(db: WriteDb, named: string): Promise<string | undefined> {
  const folded = foldText(named);
  const sections = await db.selectFrom('sections').select(['slug', 'name']).orderBy('position').execute();
  return sections.find(({ slug, name }) =>
    [slug, ...Object.values(LocalizedTextSchema.parse(JSON.parse(name)))].some(
      (one) => one !== undefined && foldText(one) === folded,
    ),
  )?.slug;
}

/** The section for a file that names none: the one that was asked for, else the first. */
export async function sectionElse(db: WriteDb, wanted: string | undefined): Promise<string> {
  const sections = await db.selectFrom('sections').select('slug').orderBy('position').execute();
  const [first] = sections;
  if (first === undefined) throw new RefusedError('notSetUp');
  if (wanted === undefined) return first.slug;
  if (!sections.some(({ slug }) => slug === wanted))
    throw new RefusedError('notFound', { what: 'section', id: wanted });
  return wanted;
}
