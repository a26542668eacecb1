import type { EditionState } from './table.ts';

/** The light of one language on a story, as lists and tabs show it; always with its word. */
export const LIGHTS = [
  'none',
  'draft',
  'review',
  'approved',
  'scheduled',
  'sending',
  'not-sent',
  'live',
  'live-changed',
  'out-of-date',
  'retracted',
  'spiked',
] as const;

export type Light = (typeof LIGHTS)[number];

/** Whether what was published or retracted has arrived at every target, is on its way, or was given up. */
export type Delivery = 'arrived' | 'sending' | 'failed';

/** What a light is derived from. */
export interface LightFacts {
  readonly state: EditionState;
  readonly isLive: boolean;
  readonly hasChanges: boolean;
  readonly isScheduled: boolean;
  readonly delivery: Delivery;
  /** Another edition of the story was updated on the site after this one. */
  readonly isBehind: boolean;
}

/** The one light that says most: trouble and waiting before calm. Nothing is called live that readers do not have yet. */
export function lightOf(edition: LightFacts | undefined): Light {
  if (edition === undefined) return 'none';
  if (edition.state === 'spiked') return 'spiked';
  if (edition.state === 'submitted') return 'review';
  const isOut = edition.isLive || edition.state === 'retracted' || edition.state === 'published';
  if (isOut && edition.delivery === 'failed') return 'not-sent';
  if (edition.state === 'approved') return edition.isScheduled ? 'scheduled' : 'approved';
  if (isOut && edition.delivery === 'sending') return 'sending';
  if (edition.state === 'retracted') return 'retracted';
  if (!isOut) return 'draft';
  if (edition.hasChanges && edition.isLive) return 'live-changed';
  return edition.isBehind ? 'out-of-date' : 'live';
}
