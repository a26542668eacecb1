import type { EditionState } from './table.ts';

/** The light of one language on a story, as lists and tabs show it; always with its word. */
export const LIGHTS = [
  'none',
  'draft',
  'review',
  'approved',
  'scheduled',
  'live',
  'live-changed',
  'out-of-date',
  'retracted',
  'spiked',
] as const;

export type Light = (typeof LIGHTS)[number];

/** What a light is derived from. */
export interface LightFacts {
  readonly state: EditionState;
  readonly isLive: boolean;
  readonly hasChanges: boolean;
  readonly isScheduled: boolean;
  /** Another edition of the story was updated on the site after this one. */
  readonly isBehind: boolean;
}

/** The one light that says most: trouble and waiting before calm. */
export function lightOf(edition: LightFacts | undefined): Light {
  if (edition === undefined) return 'none';
  if (edition.state === 'retracted' || edition.state === 'spiked') return edition.state;
  if (edition.state === 'submitted') return 'review';
  if (edition.state === 'approved') return edition.isScheduled ? 'scheduled' : 'approved';
  if (!edition.isLive) return edition.state === 'published' ? 'live' : 'draft';
  if (edition.hasChanges) return 'live-changed';
  return edition.isBehind ? 'out-of-date' : 'live';
}
