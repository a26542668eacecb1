import type { Generated } from 'kysely';

/* One interface a table, in the words of the migrations. JSON columns are text here; commands parse them with zod. */
type Bool = number;

export interface ProfileTable {
  id: number;
  data: string;
  is_demo: Bool;
  created_at: string;
}
export interface SettingsTable {
  key: string;
  value: string;
}
export interface SectionsTable {
  id: string;
  slug: string;
  name: string;
  position: number;
}
export interface UsersTable {
  id: string;
  handle: string;
  name: string;
  roles: string;
  bylines: string;
  passphrase_hash: string;
  locale: string;
  is_active: Bool;
  created_at: string;
}
export interface SessionsTable {
  key_hash: string;
  user_id: string;
  created_at: string;
}
export interface StoriesTable {
  id: string;
  slug: string;
  section_id: string;
  breaking_level: string | null;
  breaking_expires_at: string | null;
  breaking_owner_id: string | null;
  embargo_until: string | null;
  import_key: string | null;
  created_by: string;
  created_at: string;
  updated_at: string;
}
export interface EditionsTable {
  id: string;
  story_id: string;
  language: string;
  state: string;
  headline: string;
  deck: string;
  byline: string;
  dateline: string;
  plain_text: string;
  word_count: number;
  text_hash: string;
  derived_seq: number;
  submitted_revision_id: string | null;
  approved_revision_id: string | null;
  voided_revision_id: string | null;
  live_revision_id: string | null;
  live_hash: string | null;
  live_since: string | null;
  scheduled_at: string | null;
  first_published_at: string | null;
  last_published_at: string | null;
  created_by: string;
  created_at: string;
  updated_at: string;
}
export interface EditionAuthorsTable {
  edition_id: string;
  user_id: string;
}
export interface DocumentUpdatesTable {
  seq: Generated<number>;
  edition_id: string;
  bytes: Uint8Array;
  user_id: string | null;
  at: string;
}
export interface DocumentSnapshotsTable {
  edition_id: string;
  up_to_seq: number;
  bytes: Uint8Array;
  at: string;
}
export interface RevisionsTable {
  id: string;
  edition_id: string;
  number: number;
  reason: string;
  content: string;
  hash: string;
  word_count: number;
  created_by: string;
  created_at: string;
}
export interface ReviewNotesTable {
  id: string;
  edition_id: string;
  act: string;
  text: string;
  revision_id: string | null;
  created_by: string;
  created_at: string;
}
export interface MediaTable {
  id: string;
  content_hash: string;
  name: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  created_by: string;
  created_at: string;
}
export interface MediaFilesTable {
  media_id: string;
  width: number;
  mime: string;
  bytes: Uint8Array;
}
export interface TargetsTable {
  id: string;
  kind: string;
  name: string;
  settings: string;
  is_paused: Bool;
  created_at: string;
}
export interface JobsTable {
  seq: Generated<number>;
  id: string;
  edition_id: string;
  revision_id: string;
  target_id: string;
  action: string;
  idempotency_key: string;
  state: string;
  is_breaking: Bool;
  note: string | null;
  attempts: Generated<number>;
  not_before: string | null;
  lease_owner: string | null;
  lease_until: string | null;
  error_code: string | null;
  error_detail: string | null;
  receipt: string | null;
  created_by: string;
  created_at: string;
  updated_at: string;
}
export interface PublicationsTable {
  edition_id: string;
  target_id: string;
  revision_id: string;
  action: string;
  note: string | null;
  at: string;
  first_at: string;
  remote_id: string;
  hash: string;
}
export interface CorrectionsTable {
  id: string;
  edition_id: string;
  revision_id: string;
  note: string;
  created_by: string;
  at: string;
}
export interface CommentsTable {
  id: string;
  story_id: string;
  edition_id: string;
  state: string;
  author_name: string;
  author_key: string;
  text: string;
  folded_text: string;
  language: string;
  matches: string;
  created_at: string;
  decided_at: string | null;
  decided_by: string | null;
}
export interface CommentEmailsTable {
  comment_id: string;
  email: string;
}
export interface CommentDecisionsTable {
  seq: Generated<number>;
  batch_id: string;
  comment_id: string;
  from_state: string;
  to_state: string;
  created_by: string;
  at: string;
  undone_at: string | null;
}
export interface ViewsTable {
  edition_id: string;
  count: number;
}
export interface ChatsTable {
  id: string;
  reader_name: string;
  language: string;
  state: string;
  edition_id: string | null;
  token_hash: string;
  created_at: string;
  last_at: string;
}
export interface ChatLinesTable {
  seq: Generated<number>;
  chat_id: string;
  sender: string;
  user_id: string | null;
  text: string;
  at: string;
}
export interface AuditTable {
  seq: Generated<number>;
  at: string;
  user_id: string | null;
  by_name: string;
  act: string;
  entity: string;
  entity_id: string;
  story_id: string | null;
  details: string;
  previous_hash: string;
  hash: string;
}
export interface ChangesTable {
  seq: Generated<number>;
  entity: string;
  entity_id: string;
  at: string;
}

export interface SearchKeysTable {
  key: Generated<number>;
  edition_id: string;
  signature: string;
}
/** Full-text index without content; `rowid` is `search_keys.key`. */
export interface EditionSearchTable {
  rowid: number;
  headline: string;
  body: string;
  byline: string;
  facets: string;
}

/** The newsroom's database as Kysely knows it. */
export interface Tables {
  profile: ProfileTable;
  settings: SettingsTable;
  sections: SectionsTable;
  users: UsersTable;
  sessions: SessionsTable;
  stories: StoriesTable;
  editions: EditionsTable;
  edition_authors: EditionAuthorsTable;
  document_updates: DocumentUpdatesTable;
  document_snapshots: DocumentSnapshotsTable;
  revisions: RevisionsTable;
  review_notes: ReviewNotesTable;
  media: MediaTable;
  media_files: MediaFilesTable;
  targets: TargetsTable;
  jobs: JobsTable;
  publications: PublicationsTable;
  corrections: CorrectionsTable;
  comments: CommentsTable;
  comment_emails: CommentEmailsTable;
  comment_decisions: CommentDecisionsTable;
  views: ViewsTable;
  chats: ChatsTable;
  chat_lines: ChatLinesTable;
  audit: AuditTable;
  changes: ChangesTable;
  search_keys: SearchKeysTable;
  edition_search: EditionSearchTable;
}
