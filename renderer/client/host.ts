/** Which host this window runs in: Electron's preload leaves a mark, a browser does not. */
export const isDesktop = (): boolean => 'tribune' in window;

/** The WebSocket of a browser host that carries one kind of traffic. */
export function socketUrl(kind: 'rpc' | 'collab'): string {
  const url = new URL(`/${kind}`, window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.hash = '';
  url.search = '';
  return url.href;
}

/**
 * In the browser host the printed address carries a one-time token in its fragment, which servers and logs never see.
 * It is traded for a cookie and taken out of the address before anything else looks at it. Says false when the
 * token was refused, so that the page can explain instead of trying for ever.
 */
export async function tradeToken(): Promise<boolean> {
  const token = /^#token=(.+)$/.exec(window.location.hash)?.[1];
  if (token === undefined) return true;
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: decodeURIComponent(token) }),
  });
  await answer.body?.cancel();
  window.history.replaceState(null, '', window.location.pathname);
  return answer.ok;
}
