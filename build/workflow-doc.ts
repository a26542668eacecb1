import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_STATES, WORKFLOW, type Transition } from '#shared/workflow/table.ts';
import { root } from './root.ts';

/** Where the generated page lies. */
export const workflowDocPath = join(root, 'docs/workflow.md');

/** `docs/workflow.md` as the table in `shared/workflow/table.ts` says it must be. */
export function workflowDoc(): string {
  const rows: [string, Transition][] = Object.entries(WORKFLOW);
  const moves = rows.flatMap(([act, row]) =>
    row.to === 'unchanged' ? [] : row.from.map((from) => `    ${from} --> ${row.to}: ${act}`),
  );
  return [
    '# The workflow of an edition',
    '',
    'Generated from `shared/workflow/table.ts` by `node build/workflow-doc.ts`; change the table, not this page.',
    '',
    `States: ${EDITION_STATES.join(', ')}. An edition is live while one of its revisions is on the site, whatever state its working text is in.`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> draft',
    ...moves,
    '```',
    '',
    '| Act | From | To | Needs the permission | And these conditions |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(
      ([act, row]) =>
        `| ${[act, row.from.join(', '), row.to, row.permission ?? 'the newsroom itself', row.needs.join(', ') || 'none'].join(' | ')} |`,
    ),
    '',
  ].join('\n');
}

/** Whether the page in the checkout is another than the table's. */
export function isWorkflowDocStale(): boolean {
  try {
    return readFileSync(workflowDocPath, 'utf8').replaceAll('\r\n', '\n') !== workflowDoc();
  } catch {
    // Not there at all is as stale as can be.
    return true;
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    if (isWorkflowDocStale()) {
      console.error(
        'docs/workflow.md is older than shared/workflow/table.ts: run node build/workflow-doc.ts',
      );
      process.exitCode = 1;
    }
  } else writeFileSync(workflowDocPath, workflowDoc());
}
