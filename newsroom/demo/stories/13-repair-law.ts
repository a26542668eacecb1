import { body, h2, link, ol, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Technology: English live, French returned with a note. */
export const repairLaw = {
  slug: 'repair-law',
  section: 'technology',
  hoursAgo: 48,
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 42,
      headline: 'A street of phone menders writes its own rules',
      deck: 'Two hundred stalls in Cairo agree on prices, parts and a three-month guarantee',
      dateline: 'Cairo',
      body: body(
        p(
          'The phone menders of Abdel Aziz Street have given themselves a charter. Some two hundred stalls will post the same price list, say where each part came from, and stand by their work for three months.',
        ),
        p(
          'It began with a quarrel over screens. Customers could not tell new ones from used ones, and honest stalls were losing to cheap ones. A committee of six now marks every part with a coloured dot.',
        ),
        h2('What the dots mean'),
        ol(
          'Green: new, from the maker.',
          'Yellow: new, from someone else.',
          'Blue: taken from another phone.',
        ),
        p(
          'The charter can be read on the wall of the tea house and on ',
          link('the menders’ page', 'https://menders.example/charter'),
          '. “We are not waiting for a law,” said Om Youssef, who has mended phones since they had aerials. “The law may come and read ours.”',
        ),
      ),
      course: { to: 'published' },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 7,
      headline: 'Les réparateurs de téléphones s’imposent leurs propres règles',
      deck: 'Au Caire, deux cents échoppes signent une charte',
      dateline: 'Le Caire',
      body: body(
        p(
          'Rue Abdel-Aziz, au Caire, deux cents réparateurs de téléphones viennent de signer une charte : mêmes prix affichés, origine de chaque pièce indiquée, travail garanti trois mois.',
        ),
        p(
          'Tout est parti d’une dispute sur les écrans. Impossible, pour le client, de distinguer le neuf de l’occasion ; une pastille de couleur le dira désormais.',
        ),
        p(
          '« Nous n’attendons pas la loi », dit Om Youssef, doyenne de la rue. « Qu’elle vienne plutôt lire la nôtre ! »',
        ),
      ),
      course: {
        to: 'returned',
        note: 'Il manque la signification des trois couleurs, et le nombre de signataires reste à vérifier : deux cents ou cent quatre-vingts ?',
      },
    },
  ],
} as const satisfies DemoStory;
