import { arabicComments } from './comments/arabic.ts';
import { englishComments } from './comments/english.ts';
import { frenchComments } from './comments/french.ts';
import type { DemoComment } from './types.ts';

/** What readers wrote under the demo's stories: kind, cross, beside the point, selling something or hiding an insult. */
export const demoComments: readonly DemoComment[] = [
  ...arabicComments,
  ...englishComments,
  ...frenchComments,
];
