import type { RefusalCode, RefusalParams } from '#shared/model/refusal.ts';

/** What a port between a window and the newsroom carries: calls of the API, or live texts. */
export type PortKind = 'rpc' | 'collab';

export const isPortKind = (value: unknown): value is PortKind => value === 'rpc' || value === 'collab';

/** From the main process to the newsroom process. The key is the secret of one window; no window ever sees it. */
export type ToNewsroom =
  | { readonly type: 'port'; readonly kind: PortKind; readonly windowKey: string }
  | { readonly type: 'windowClosed'; readonly windowKey: string }
  | { readonly type: 'close' };

/** From the newsroom process to the main process. */
export type FromNewsroom =
  /** `address` lets one browser window in; `siteUrl` is where the public pages are. */
  | { readonly type: 'ready'; readonly address: string; readonly siteUrl: string }
  /** `runningAddress` is a way in to another process that has the folder open already. */
  | {
      readonly type: 'refused';
      readonly code: RefusalCode;
      readonly params: RefusalParams;
      readonly runningAddress?: string;
    }
  | { readonly type: 'notice'; readonly title: string; readonly text: string };

/** The channels between a window's preload script and the main process. */
export const CHANNEL = {
  wantPort: 'tribune:want-port',
  port: 'tribune:port',
  language: 'tribune:language',
} as const;
