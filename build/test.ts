import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { findElectron } from './electron-runtime.ts';
import { requireNode } from './node-version.ts';
import { root } from './root.ts';
import { run } from './run.ts';
import { countTests, summaryLine } from './test-summary.ts';

requireNode();

const isCi = process.env['CI'] === 'true';
const suites = ['unit', 'store', 'contract', 'collab', 'integration', 'e2e'].filter(hasTests);

const browser = await findBrowser();
console.log(
  browser
    ? `Browser tests: ${browser}`
    : 'Browser tests: skipped, no Chromium, Chrome or Edge is on this machine.',
);
// The one thing that may be missing in CI too: it is no npm package, and not every network lets it through.
console.log(
  findElectron()
    ? 'Electron window: tested, its runtime is here.'
    : "Electron window: skipped, Electron's runtime is not here.",
);

const reports = mkdtempSync(join(tmpdir(), 'tribune-tests-'));
const report = join(reports, 'report.json');
const projects = suites
  .filter((suite) => suite !== 'e2e' || browser)
  .flatMap((suite) => ['--project', suite]);
const status = await run(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root },
);
const counts = countTests(readReport(), status);
// In CI a browser that is missing is a fault of the machine's set-up, not a reason to test less.
if (isCi && !browser) counts.failed += 1;
rmSync(reports, { recursive: true, force: true });
if (counts.skipped > 0) console.log(`${counts.skipped} skipped, for the reasons above.`);
console.log(summaryLine(counts));
process.exitCode = status || (counts.failed > 0 ? 1 : 0);

function hasTests(suite: string): boolean {
  return (
    readdirSync(join(root, 'tests')).includes(suite) && readdirSync(join(root, 'tests', suite)).length > 0
  );
}

function readReport(): unknown {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // Vitest died before it could write: the exit status alone speaks.
    return undefined;
  }
}
