import { expect, test } from 'vitest';
import { isWorkflowDocStale } from '../../build/workflow-doc.ts';

test('docs/workflow.md says what the workflow table says', () => {
  expect(isWorkflowDocStale(), 'run: node build/workflow-doc.ts').toBe(false);
});
