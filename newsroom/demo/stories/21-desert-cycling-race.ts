import { body, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Sport: French only, still a draft. */
export const desertCyclingRace = {
  slug: 'desert-cycling-race',
  section: 'sport',
  hoursAgo: 5,
  editions: [
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 1,
      headline: 'Cyclisme : le vent de sable arrête la Traversée des oasis',
      deck: 'L’étape reine est reportée d’une journée',
      dateline: 'Tozeur',
      body: body(
        p(
          'Les soixante-dix engagés de la Traversée des oasis n’ont pas pris le départ de l’étape reine : un vent de sable a réduit la visibilité à vingt mètres.',
        ),
        p(
          'La direction de course a reporté l’étape d’une journée. Les coureurs, logés chez l’habitant, en ont profité pour réparer leurs chaînes… et goûter les dattes.',
        ),
        p('À compléter : le classement général, et la réaction du maillot jaune.'),
      ),
      course: { to: 'draft' },
    },
  ],
} as const satisfies DemoStory;
