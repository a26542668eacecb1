import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // The key orders by age and survives a VACUUM, which a bare rowid does not. `signature` says what was indexed.
  `create table search_keys (key integer primary key, edition_id text not null unique references editions (id), signature text not null) strict`,
  // Without the text itself: it holds stems, and what is shown comes from the edition. Facets let filters intersect inside the index.
  `create virtual table edition_search using fts5 (headline, body, byline, facets, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 0 tokenchars '_'")`,
];

/** The search index over all editions. */
export const migration0002: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
