const FLAGS = ['--demo', '--browser', '--no-open'];
const WITH_VALUE = ['--data', '--port'];

/**
 * Our own options among the arguments of the process. Chromium's switches, a launcher's and a test driver's stand
 * between them, so that unknown ones are no mistake here, as they are in a terminal.
 */
export function hostArgs(argv: readonly string[]): string[] {
  const kept: string[] = [];
  for (let index = 1; index < argv.length; index += 1) {
    const arg = argv[index] ?? '';
    const value = argv[index + 1];
    if (FLAGS.includes(arg) || WITH_VALUE.some((name) => arg.startsWith(`${name}=`))) kept.push(arg);
    else if (WITH_VALUE.includes(arg) && value !== undefined) {
      kept.push(arg, value);
      index += 1;
    }
  }
  return kept;
}
