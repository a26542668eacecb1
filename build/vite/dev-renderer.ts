import type { InlineConfig, Plugin, ProxyOptions } from 'vite';
import { rendererConfig } from './renderer.ts';

/** Served with hot reload, while everything that the browser host answers is passed on to it. */
export function devRendererConfig(host: string): InlineConfig {
  const base = rendererConfig();
  // The host answers only its own pages, so it is told that these are.
  const proxied: ProxyOptions = { target: host, changeOrigin: true, ws: true, headers: { origin: host } };
  return {
    ...base,
    plugins: [...(base.plugins ?? []), withoutPolicy()],
    server: {
      host: '127.0.0.1',
      proxy: Object.fromEntries(['/rpc', '/collab', '/session', '/media'].map((path) => [path, proxied])),
    },
  };
}

/** Hot reload writes inline scripts and styles, which the page's own policy rightly forbids. */
function withoutPolicy(): Plugin {
  return {
    name: 'tribune-desk:dev-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
  };
}
