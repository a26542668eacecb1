import { contextBridge, ipcRenderer } from 'electron';
import { CHANNEL, isPortKind } from './messages.ts';

// All that a window gets of Electron: the knowledge that it is a desktop window, and ports when it asks for them.
contextBridge.exposeInMainWorld('tribune', { host: 'desktop' });

window.addEventListener('message', (event: MessageEvent<{ type?: unknown; kind?: unknown } | null>) => {
  if (event.source !== window || event.data?.type !== 'tribune-want-port') return;
  if (isPortKind(event.data.kind)) ipcRenderer.postMessage(CHANNEL.wantPort, { kind: event.data.kind });
});

ipcRenderer.on(CHANNEL.port, (event, { kind }: { kind: unknown }) => {
  window.postMessage({ type: 'tribune-port', kind }, window.location.origin, event.ports);
});

// The menu speaks the language of the screens.
window.addEventListener('DOMContentLoaded', () => {
  const page = document.documentElement;
  const tell = () => ipcRenderer.send(CHANNEL.language, page.lang);
  new MutationObserver(tell).observe(page, { attributes: true, attributeFilter: ['lang'] });
  tell();
});
