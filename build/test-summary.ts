/** How many tests ended in which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts the tests of Vitest's JSON report. A file that could not even be loaded counts as one failed test, and so does
 * a run that failed though every test of it passed (an error nobody awaited) or that left no report.
 */
export function countTests(report: unknown, exitStatus: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of isReport(report) ? report.testResults : []) {
    if (file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'))
      counts.failed += 1;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
  }
  if (counts.failed === 0 && exitStatus !== 0) counts.failed = 1;
  return counts;
}

/** The last line of a test run. What was skipped has lines of its own, with the reason. */
export function summaryLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults)
  );
}
