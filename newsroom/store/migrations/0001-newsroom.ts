import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/*
 * Times are ISO 8601 UTC text, ids UUIDv7 text, JSON is text, booleans 0 and 1: the same on every database.
 * Tables that are a log (updates, audit, changes, jobs) have an integer key that orders them.
 */
const statements = [
  `create table profile (id integer primary key check (id = 1), data text not null, is_demo integer not null default 0, created_at text not null) strict`,
  `create table settings (key text primary key, value text not null) strict`,
  `create table sections (id text primary key, slug text not null unique, name text not null, position integer not null) strict`,
  `create table users (id text primary key, handle text not null unique, name text not null, roles text not null, bylines text not null default '{}', passphrase_hash text not null,
     locale text not null, is_active integer not null default 1, created_at text not null) strict`,
  `create table sessions (key_hash text primary key, user_id text not null references users (id), created_at text not null) strict`,

  `create table stories (id text primary key, slug text not null unique, section_id text not null references sections (id),
     breaking_level text, breaking_expires_at text, breaking_owner_id text references users (id), embargo_until text, import_key text unique,
     created_by text not null references users (id), created_at text not null, updated_at text not null) strict`,
  `create table editions (id text primary key, story_id text not null references stories (id), language text not null, state text not null,
     headline text not null default '', deck text not null default '', byline text not null default '', dateline text not null default '',
     plain_text text not null default '', word_count integer not null default 0, text_hash text not null, derived_seq integer not null default 0,
     submitted_revision_id text, approved_revision_id text, voided_revision_id text, live_revision_id text, live_hash text, live_since text,
     scheduled_at text, first_published_at text, last_published_at text, created_by text not null references users (id), created_at text not null, updated_at text not null,
     unique (story_id, language)) strict`,
  `create index editions_by_state on editions (state, updated_at)`,
  `create index editions_by_update on editions (updated_at)`,
  `create index stories_by_update on stories (updated_at)`,
  `create table edition_authors (edition_id text not null references editions (id), user_id text not null references users (id), primary key (edition_id, user_id)) strict, without rowid`,
  `create table document_updates (seq integer primary key autoincrement, edition_id text not null references editions (id), bytes blob not null, user_id text, at text not null) strict`,
  `create index document_updates_by_edition on document_updates (edition_id, seq)`,
  `create table document_snapshots (edition_id text primary key references editions (id), up_to_seq integer not null, bytes blob not null, at text not null) strict`,
  `create table revisions (id text primary key, edition_id text not null references editions (id), number integer not null, reason text not null, content text not null, hash text not null,
     word_count integer not null, created_by text not null references users (id), created_at text not null, unique (edition_id, number)) strict`,
  `create table review_notes (id text primary key, edition_id text not null references editions (id), act text not null, text text not null, revision_id text, created_by text not null references users (id), created_at text not null) strict`,
  `create index review_notes_by_edition on review_notes (edition_id, created_at)`,

  `create table media (id text primary key, content_hash text not null unique, name text not null, width integer not null, height integer not null, caption text not null, credit text not null,
     created_by text not null references users (id), created_at text not null) strict`,
  `create table media_files (media_id text not null references media (id), width integer not null, mime text not null, bytes blob not null, primary key (media_id, width)) strict`,

  `create table targets (id text primary key, kind text not null, name text not null, settings text not null, is_paused integer not null default 0, created_at text not null) strict`,
  `create table jobs (seq integer primary key autoincrement, id text not null unique, edition_id text not null references editions (id), revision_id text not null references revisions (id),
     target_id text not null references targets (id), action text not null, idempotency_key text not null unique, state text not null, is_breaking integer not null default 0, note text,
     attempts integer not null default 0, not_before text, lease_owner text, lease_until text, error_code text, error_detail text, receipt text,
     created_by text not null references users (id), created_at text not null, updated_at text not null) strict`,
  `create index jobs_open on jobs (state, is_breaking desc, seq) where state in ('waiting', 'sending', 'unknown')`,
  `create index jobs_by_lane on jobs (edition_id, target_id, seq)`,
  `create table publications (edition_id text not null references editions (id), target_id text not null references targets (id), revision_id text not null references revisions (id), action text not null,
     note text, at text not null, first_at text not null, remote_id text not null, hash text not null, primary key (edition_id, target_id)) strict`,
  `create table corrections (id text primary key, edition_id text not null references editions (id), revision_id text not null references revisions (id), note text not null, created_by text not null references users (id), at text not null) strict`,

  `create table comments (id text primary key, story_id text not null references stories (id), edition_id text not null references editions (id), state text not null, author_name text not null, author_key text not null,
     text text not null, folded_text text not null, language text not null, matches text not null, created_at text not null, decided_at text, decided_by text references users (id)) strict`,
  `create index comments_by_state on comments (state, created_at)`,
  `create index comments_by_edition on comments (edition_id, state, created_at)`,
  `create index comments_by_author on comments (author_key, state)`,
  // Apart from the comment, so that no query of a page, feed or export can pick it up by accident.
  `create table comment_emails (comment_id text primary key references comments (id), email text not null) strict`,
  `create table comment_decisions (seq integer primary key autoincrement, batch_id text not null, comment_id text not null references comments (id), from_state text not null, to_state text not null,
     created_by text not null references users (id), at text not null, undone_at text) strict`,
  `create table views (edition_id text primary key references editions (id), count integer not null) strict`,
  `create table chats (id text primary key, reader_name text not null, language text not null, state text not null, edition_id text, token_hash text not null unique, created_at text not null, last_at text not null) strict`,
  `create table chat_lines (seq integer primary key autoincrement, chat_id text not null references chats (id), sender text not null, user_id text references users (id), text text not null, at text not null) strict`,
  `create index chat_lines_by_chat on chat_lines (chat_id, seq)`,

  `create table audit (seq integer primary key autoincrement, at text not null, user_id text, by_name text not null, act text not null, entity text not null, entity_id text not null, story_id text,
     details text not null, previous_hash text not null, hash text not null) strict`,
  `create index audit_by_story on audit (story_id, seq)`,
  `create table changes (seq integer primary key autoincrement, entity text not null, entity_id text not null, at text not null) strict`,
];

/** The first schema: the newsroom, its stories, its queue, its readers, and the two logs. */
export const migration0001: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
