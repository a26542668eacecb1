import {
  auditContract,
  changesContract,
  importsContract,
  maintenanceContract,
  searchContract,
} from './desk.ts';
import { chatsContract, commentsContract } from './moderation.ts';
import { newsroomContract } from './newsroom.ts';
import { queueContract } from './queue.ts';
import { reviewContract } from './review.ts';
import { sessionContract } from './session.ts';
import { editionsContract, mediaContract, storiesContract } from './stories.ts';

/** The whole API of the newsroom: the same over a MessagePort, a WebSocket and in process. */
export const contract = {
  session: sessionContract,
  newsroom: newsroomContract,
  stories: storiesContract,
  editions: editionsContract,
  media: mediaContract,
  review: reviewContract,
  queue: queueContract,
  comments: commentsContract,
  chats: chatsContract,
  search: searchContract,
  imports: importsContract,
  audit: auditContract,
  changes: changesContract,
  maintenance: maintenanceContract,
};

export type Contract = typeof contract;
