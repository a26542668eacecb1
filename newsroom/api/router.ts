import { auditApi } from '../audit/api.ts';
import { changesApi } from '../changes/api.ts';
import { editionsApi } from '../editions/api.ts';
import { importsApi } from '../importing/api.ts';
import { maintenanceApi } from '../maintenance/api.ts';
import { mediaApi } from '../media/api.ts';
import { chatsApi } from '../moderation/chats-api.ts';
import { commentsApi } from '../moderation/comments-api.ts';
import { newsroomApi } from '../profile/api.ts';
import { queueApi } from '../publishing/api.ts';
import { reviewApi } from '../review/api.ts';
import { searchApi } from '../search/api.ts';
import { sessionApi } from '../session/api.ts';
import { storiesApi } from '../stories/api.ts';
import type { Router } from '@orpc/server';
import type { Contract } from '#shared/contract/index.ts';
import { api, type CallContext } from './implementer.ts';

/** The contract with a handler for each procedure. */
export type Api = Router<Contract, CallContext>;

/** Every procedure of the contract with its handler; a missing one does not compile. */
export const router: Api = api.router({
  session: sessionApi,
  newsroom: newsroomApi,
  stories: storiesApi,
  editions: editionsApi,
  media: mediaApi,
  review: reviewApi,
  queue: queueApi,
  comments: commentsApi,
  chats: chatsApi,
  search: searchApi,
  imports: importsApi,
  audit: auditApi,
  changes: changesApi,
  maintenance: maintenanceApi,
});
