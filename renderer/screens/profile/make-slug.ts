/** Small Latin letters, digits and hyphens made of a name; the fallback with a number when nothing is left of it. */
export function makeSlug(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || fallback;
  let slug = base;
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
  return slug;
}
