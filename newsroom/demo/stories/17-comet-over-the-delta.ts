import { body, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Technology: spiked before it ever went out. */
export const cometOverTheDelta = {
  slug: 'comet-over-the-delta',
  section: 'technology',
  hoursAgo: 58,
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 52,
      headline: 'Villagers report a comet over the Delta',
      deck: 'Videos show a light crossing the sky in eleven seconds',
      dateline: 'Cairo',
      body: body(
        p('Dozens of people in the western Delta say that a comet crossed the sky shortly after sunset.'),
        p(
          'Three videos sent to this newspaper show a greenish light that travels from south to north in about eleven seconds and leaves no sound behind it.',
        ),
        p('Astronomers have been asked for an explanation.'),
      ),
      course: {
        to: 'spiked',
        reason:
          'The three videos are the same one, mirrored, and were first posted two years ago. The light is a satellite.',
      },
    },
  ],
} as const satisfies DemoStory;
