import { body, h2, italic, p, quote } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Culture, live in French only. */
export const tifinaghTypeface = {
  slug: 'tifinagh-typeface',
  section: 'culture',
  hoursAgo: 96,
  editions: [
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 92,
      headline: 'Un caractère tifinagh dessiné pour les petits écrans',
      deck: 'Deux typographes d’Agadir ont passé trois ans sur trente-trois lettres',
      dateline: 'Agadir',
      body: body(
        p(
          'Trente-trois lettres, trois ans. Deux typographes d’Agadir publient un caractère tifinagh pensé pour l’écran d’un téléphone bon marché, là où les lettres rondes se confondent d’ordinaire en une tache.',
        ),
        p(
          'Leur méthode tient du jeu : ils ont fait lire des recettes à des écoliers, sur des écrans de plus en plus petits, et redessiné chaque lettre qui faisait rire ou hésiter.',
        ),
        h2('Gratuit, et pour longtemps'),
        p(
          'Le caractère, nommé ',
          italic('Afus'),
          ' (« la main »), peut être utilisé et modifié par tous. Une station de radio, deux manuels et un arrêt de bus l’ont déjà adopté.',
        ),
        quote('« Une langue qu’on lit en plissant les yeux, on finit par la lire moins. »'),
        p('Tiziri Amrani, qui signe les italiques, travaille déjà à une graisse pour les panneaux routiers.'),
      ),
      course: { to: 'published' },
    },
  ],
} as const satisfies DemoStory;
