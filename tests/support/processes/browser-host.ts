import { startBrowserHost } from '#server/browser-host.ts';

/* Serves the folder that it is given, as `npm start` does, until it is ended. */
const host = await startBrowserHost({
  dataDir: process.argv[2] ?? '',
  port: 0,
  isDemo: false,
  opensBrowser: false,
});
process.on('disconnect', () => void host.close());
process.send?.({ siteUrl: host.siteUrl });
