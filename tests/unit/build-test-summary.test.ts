import { expect, test } from 'vitest';
import { countTests, summaryLine } from '../../build/test-summary.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('the last line of a test run says how many passed and failed, and nothing else', () => {
  const report = { testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending')] };
  const counts = countTests(report, 1);
  expect(counts.skipped).toBe(1);
  expect(summaryLine(counts)).toBe('2 passed, 1 failed');
});

test('a test file that cannot be loaded is a failure', () => {
  expect(summaryLine(countTests({ testResults: [file('failed')] }, 1))).toBe('0 passed, 1 failed');
});

test('a run that dies without a word is a failure', () => {
  expect(summaryLine(countTests(undefined, 137))).toBe('0 passed, 1 failed');
});
