import { body, h2, p, quote } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** World, live in English only. */
export const nightBusCleaners = {
  slug: 'night-bus-cleaners',
  section: 'world',
  hoursAgo: 44,
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 38,
      headline: 'The four o’clock bus gets a second deck',
      deck: 'Cleaners who ride it counted heads for six weeks, and won',
      dateline: 'London',
      body: body(
        p(
          'At ten past four in the morning there has not been a seat on this bus for years. From next month there will be twice as many, because the cleaners who ride it to work counted themselves.',
        ),
        p(
          'They took turns with a clicker for six weeks. On an average night 117 people boarded a bus with room for 60, most of them women, and one in three had been left behind at a stop at least once.',
        ),
        h2('Eleven languages, one list'),
        p(
          'The tally sheet hung behind the driver and was ruled in pencil. Its headings were in English; its margins filled with notes in Twi, Spanish, Tigrinya and eight other languages, which passengers translated for one another.',
        ),
        quote('“Offices see us only when we are missing. The bus saw us every night.”'),
        p(
          'So says Abeba Tesfaye, who started the count. The operator confirmed the larger bus and thanked the passengers for “unusually good data”.',
        ),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
