import { buildIfStale } from '../../build/build.ts';

/** Before tests that start the real programs: what they start is what the sources say. */
export async function setup(): Promise<void> {
  await buildIfStale({ onBuild: (names) => console.log(`Building ${names.join(', ')} for the tests…`) });
}
