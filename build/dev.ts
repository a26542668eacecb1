import { requireNode } from './node-version.ts';

requireNode();

const { build, createServer } = await import('vite');
const { DevHost } = await import('./dev-host.ts');
const { nodeConfig } = await import('./vite/node.ts');
const { devRendererConfig } = await import('./vite/dev-renderer.ts');

const hostPort = 4870;
const host = `http://127.0.0.1:${hostPort}`;

const screens = await createServer(devRendererConfig(host));
await screens.listen();
const screensUrl = screens.resolvedUrls?.local[0] ?? '';

const newsroom = new DevHost(['--port', String(hostPort), ...process.argv.slice(2)], (address) => {
  console.log(`Tribune Desk is ready: ${new URL(address.hash, screensUrl).href}`);
});
const watched = await build({
  ...nodeConfig(),
  logLevel: 'warn',
  build: { ...nodeConfig().build, watch: {} },
});
if (!('on' in watched)) throw new Error('Vite was asked to watch and did not.');
watched.on('event', async (event) => {
  if (event.code === 'END') await newsroom.restart();
  if (event.code === 'ERROR') console.error(event.error.message);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([newsroom.stop(), watched.close(), screens.close()]);
    process.exit(0);
  });
}
