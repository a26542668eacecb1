import {
  Hocuspocus,
  type beforeSyncPayload,
  type onAuthenticatePayload,
  type onLoadDocumentPayload,
} from '@hocuspocus/server';
import * as Y from 'yjs';
import { EditionId } from '#shared/model/ids.ts';
import { can, type Actor } from '#shared/permissions/permissions.ts';
import { RefusedError, orThrow } from '../refused-error.ts';
import { perform, type Performer } from '../perform.ts';
import { refreshDerived } from '../editions/derive.ts';
import { CLOSED_STATES, requireOpen } from '../editions/require-open.ts';
import { changeText } from './change-text.ts';
import type { Collab } from './collab.ts';
import { rescueUpdate } from './rescue.ts';
import { DerivingSoon } from './deriving-soon.ts';
import { MAX_UPDATE_BYTES, appendUpdate, isUpdate, loadDocument } from './document-store.ts';

/** What a connection carries through Hocuspocus: how to ask who is at it now. */
interface ConnectionContext {
  readonly askActor: () => Promise<Actor | undefined>;
}

const SYNC_STEP_2 = 1;
const UPDATE = 2;

/** Opens the live documents of a newsroom, and brings the columns of texts up to date that a crash left behind. */
export async function createCollab(room: Performer): Promise<Collab> {
  const deriving = new DerivingSoon(room, (id) =>
    perform(room, null, (writing) => refreshDerived(writing, id)).then(() => undefined),
  );
  const hocuspocus = new Hocuspocus<ConnectionContext>({
    quiet: true,
    debounce: 1000,
    onAuthenticate: (payload) => authenticate(room, payload),
    onLoadDocument: (payload) => load(room, payload),
    beforeSync: (payload) => store(room, deriving, payload),
  });
  await deriveWhatACrashLeft(room, deriving);

  return {
    accept(socket, actor) {
      const connection = hocuspocus.handleConnection(socket, new Request('http://desk/'), {
        askActor: actor,
      });
      return {
        message: (bytes) => connection.handleMessage(bytes),
        closed: (code, reason) => connection.handleClose({ code, reason }),
      };
    },
    async change(editionId, actor, change) {
      const update = await perform(room, actor, (writing) => changeText(writing, editionId, change));
      // The database knows it already; the windows that have the document open hear of it now.
      const live = hocuspocus.documents.get(editionId);
      if (live !== undefined) Y.applyUpdate(live, update, { source: 'local', skipStoreHooks: true });
    },
    reconnect: (editionId) => hocuspocus.closeConnections(editionId),
    async close() {
      hocuspocus.closeConnections();
      await deriving.close();
    },
  };
}

async function authenticate(
  room: Performer,
  { context, documentName, connectionConfig }: onAuthenticatePayload<ConnectionContext>,
): Promise<void> {
  const actor = await context.askActor();
  orThrow(can(actor, 'story.read'));
  const id = EditionId.safeParse(documentName);
  const edition = id.success
    ? await room.store.read
        .selectFrom('editions')
        .select('state')
        .where('id', '=', id.data)
        .executeTakeFirst()
    : undefined;
  if (edition === undefined) throw new RefusedError('notFound', { what: 'edition', id: documentName });
  connectionConfig.readOnly = CLOSED_STATES.includes(edition.state) || !can(actor, 'story.edit').ok;
}

async function load(
  room: Performer,
  { document, documentName }: onLoadDocumentPayload<ConnectionContext>,
): Promise<void> {
  const { doc } = await loadDocument(room.store.read, EditionId.parse(documentName));
  Y.applyUpdate(document, Y.encodeStateAsUpdate(doc));
}

/**
 * Runs, awaited, before Hocuspocus applies and acknowledges what a client sent. When the write fails this throws: the
 * update is then neither applied nor acknowledged, and the client keeps it and sends it again. Who is at the window,
 * and whether they may write here, is asked each time: rights end, and editions close, while documents are open.
 */
async function store(
  room: Performer,
  deriving: DerivingSoon,
  { type, payload, document, documentName, connection, context }: beforeSyncPayload<ConnectionContext>,
): Promise<void> {
  if ((type !== SYNC_STEP_2 && type !== UPDATE) || connection.readOnly) return;
  if (payload.byteLength > MAX_UPDATE_BYTES)
    throw new RefusedError('documentTooLarge', { maxBytes: MAX_UPDATE_BYTES });
  if (!isUpdate(payload)) throw new RefusedError('invalidInput', { field: 'update' });
  // Each reconnect sends what the client has; most of the time that is nothing new.
  if (type === SYNC_STEP_2 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
  const editionId = EditionId.parse(documentName);
  const actor = await context.askActor();
  orThrow(can(actor, 'story.edit'));
  const at = room.platform.now();
  const rescue = await room.store.write(async (db) => {
    await requireOpen(db, editionId);
    const list = await rescueUpdate(db, { id: editionId, doc: document }, payload, actor, at);
    await appendUpdate(db, editionId, payload, actor?.userId ?? null, at);
    if (list !== null) await appendUpdate(db, editionId, list, null, at);
    return list;
  });
  // The update itself is applied when this returns; its rescue list may well be there before it.
  if (rescue !== null) Y.applyUpdate(document, rescue, { source: 'local', skipStoreHooks: true });
  deriving.soon(editionId);
}

async function deriveWhatACrashLeft(room: Performer, deriving: DerivingSoon): Promise<void> {
  const behind = await room.store.read
    .selectFrom('editions')
    .select('editions.id')
    .where((e) =>
      e.exists(
        e
          .selectFrom('document_updates')
          .select('seq')
          .whereRef('edition_id', '=', 'editions.id')
          .whereRef('seq', '>', 'editions.derived_seq'),
      ),
    )
    .execute();
  for (const { id } of behind) await deriving.now(EditionId.parse(id));
}
