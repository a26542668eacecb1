import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { v7 } from 'uuid';
import { openNewsroom } from '#newsroom/newsroom.ts';
import { perform } from '#newsroom/perform.ts';
import { saveProfile } from '#newsroom/profile/profile.ts';
import { hashPassphrase } from '#newsroom/session/passphrase.ts';
import { addUser } from '#newsroom/users/commands.ts';
import { direction, type Language } from '#shared/model/language.ts';
import { launchBrowser } from '../support/browser.ts';
import { generateStory } from '../support/corpus.ts';
import { figures, printFigures } from '../support/figures.ts';
import { testProfile } from '../support/profile.ts';
import { bodyOf } from '../support/publishing.ts';

/*
 * `npm run bench -- typing [WORDS...]`: from the key, as the browser's own process stamps it, to the first task after
 * the next painted frame, in the middle of a text; and the page's main-thread time for each key. The desk with saving
 * and collaboration on, beside a bare editable element and bare TipTap over Yjs, in turn in one run.
 */
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [500, 10_000];
const LANGUAGES = ['en', 'ar'] as const;
const KINDS = ['contenteditable', 'tiptap-yjs', 'desk'] as const;
const ROUNDS = 2;
const KEYS = 100;
const WARM_UP = 20;
const GAP_MS = 50;
const PASSPHRASE = 'a bench has no secrets';
const TYPED = {
  en: 'the minister said on monday that the new report about the city was not ready and ',
  ar: 'قال الوزير يوم الاثنين إن التقرير الجديد عن المدينة لم يكن جاهزا بعد و ',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'tribune-bench-typing-'));
const stories = await makeStories();
const program = spawn(
  process.execPath,
  [join(import.meta.dirname, '../../out/server/browser.js'), '--no-open', '--port', '0', '--data', folder],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
// Also when the bench fails: whoever waits for its output would wait for the program's too.
process.on('exit', () => program.kill('SIGKILL'));
const address = await addressOf(program.stdout);
const browser = await launchBrowser();
const editors = await bundleEditors();
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
await context.addInitScript(watchKeys);
await signIn();

const measured = new Map<string, { latencies: number[]; cpu: number[] }>();
for (let round = 0; round < ROUNDS; round += 1)
  for (const words of sizes)
    for (const language of LANGUAGES)
      for (const kind of KINDS) {
        const { latencies, cpuPerKey } = await typeIn(kind, words, language);
        const name = `${kind}, ${words} words, ${language}`;
        const all = measured.get(name) ?? { latencies: [], cpu: [] };
        all.latencies.push(...latencies);
        all.cpu.push(cpuPerKey);
        measured.set(name, all);
      }
for (const [name, { latencies, cpu }] of measured) {
  printFigures(`${name}: key to frame`, latencies);
  printFigures(`${name}: CPU a key`, cpu);
}
for (const words of sizes)
  for (const language of LANGUAGES) {
    const of = (kind: string) =>
      measured.get(`${kind}, ${words} words, ${language}`) ?? { latencies: [], cpu: [] };
    const ratio = (a: number, b: number) => (a / b).toFixed(2);
    const [desk, tiptap, bare] = [of('desk'), of('tiptap-yjs'), of('contenteditable')];
    console.log(
      `${words} words, ${language}: p50 ${ratio(figures(desk.latencies).p50, figures(tiptap.latencies).p50)} of bare TipTap with Yjs; ` +
        `CPU a key ${ratio(figures(desk.cpu).p50, figures(bare.cpu).p50)} of contenteditable, ` +
        `${ratio(figures(desk.cpu).p50, figures(tiptap.cpu).p50)} of bare TipTap with Yjs`,
    );
  }
await browser.close();
program.kill('SIGINT');
await new Promise((resolve) => program.once('exit', resolve));
rmSync(folder, { recursive: true, force: true });

async function typeIn(kind: (typeof KINDS)[number], words: number, language: 'en' | 'ar') {
  const page = await context.newPage();
  await page.goto(address.replace(/#.*/u, ''));
  if (kind === 'desk') await openStory(page, stories.get(`${words}-${language}`) ?? '', language);
  else await mountBare(page, kind, words, language);
  const paragraph = page.locator('.ProseMirror').last().locator('> p');
  const middle = paragraph.nth(Math.floor((await paragraph.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const text = TYPED[language].repeat(4);
  const press = async (letter: string) => {
    const key = {
      key: letter,
      text: letter,
      unmodifiedText: letter,
      code: letter === ' ' ? 'Space' : 'KeyA',
    };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code });
    await page.waitForTimeout(GAP_MS);
  };
  for (const letter of text.slice(0, WARM_UP)) await press(letter);
  await page.evaluate(() => {
    (window as unknown as { latencies: number[] }).latencies.length = 0;
  });
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  for (const letter of text.slice(WARM_UP, WARM_UP + KEYS)) await press(letter);
  const cpuPerKey = ((await busy()) - before) / KEYS;
  const latencies = await page.evaluate(() => (window as unknown as { latencies: number[] }).latencies);
  await page.close();
  return { latencies, cpuPerKey };
}

/** Runs in the page: from the key's own stamp to the task after the frame that shows it. */
function watchKeys(): void {
  const latencies: number[] = [];
  Object.assign(window, { latencies });
  window.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => latencies.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
}

async function openStory(page: Page, storyId: string, language: Language): Promise<void> {
  await page.locator('[data-row]').first().waitFor();
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `/stories/${storyId}/${language}`);
  await page.locator('[data-field="body"] .ProseMirror[contenteditable="true"] > p').first().waitFor();
}

async function mountBare(page: Page, kind: string, words: number, language: Language): Promise<void> {
  // A page of its own, without the app's policy and styles.
  await page.route('**/bare', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><style>body{font:18px/30px serif}main{max-width:680px;margin:auto}.ProseMirror{white-space:pre-wrap}</style><body></body>',
    }),
  );
  await page.goto(`${new URL(address).origin}/bare`);
  await page.addScriptTag({ content: editors });
  await page.evaluate(
    ([name, texts, dir]) =>
      (window as unknown as { mount: (...args: unknown[]) => void }).mount(name, texts, dir),
    [kind, paragraphsOf(words, language), direction(language)] as const,
  );
}

function paragraphsOf(words: number, language: Language): string[] {
  const paragraphs: string[] = [];
  let count = 0;
  for (let story = 0; count < words; story += 1) {
    const generated = generateStory(story);
    if (generated.language !== language) continue;
    for (const text of generated.paragraphs) {
      if (count >= words) break;
      paragraphs.push(text);
      count += text.split(' ').length;
    }
  }
  return paragraphs;
}

async function signIn(): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  // Where one person works, nobody is asked who they are.
  await page.locator('input[type="password"]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.locator('[data-row]').first().waitFor();
  await page.close();
}

async function makeStories(): Promise<Map<string, string>> {
  const platform = {
    dataDir: folder,
    now: () => new Date().toISOString(),
    newId: () => v7(),
    notify: () => {},
    log: { info: () => {}, error: console.error },
  };
  const newsroom = await openNewsroom(platform, { siteUrl: 'http://127.0.0.1:4861', runsQueue: false });
  const passphraseHash = await hashPassphrase(PASSPHRASE);
  await perform(newsroom.context, null, async (writing) => {
    await saveProfile(writing, testProfile);
    await addUser(writing, {
      handle: 'edith',
      name: 'Edith',
      roles: ['editor'],
      passphraseHash,
      locale: 'en',
    });
  });
  const edith = newsroom.call(await newsroom.terminalSession('edith'));
  const made = new Map<string, string>();
  for (const words of sizes)
    for (const language of LANGUAGES) {
      const body = { ...bodyOf(...paragraphsOf(words, language)) };
      const text = { headline: `${words}`, body };
      const story = await edith.stories.create({ section: 'politics', language, text });
      made.set(`${words}-${language}`, story.id);
    }
  await newsroom.close();
  return made;
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const found = /^Tribune Desk is ready: (\S+)$/u.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('the app ended before it was ready');
}

async function bundleEditors(): Promise<string> {
  const outDir = join(folder, 'editors');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      lib: {
        entry: join(import.meta.dirname, 'typing-editors.ts'),
        formats: ['iife'],
        name: 'editors',
        fileName: 'editors',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return readFileSync(join(outDir, 'editors.iife.js'), 'utf8');
}
