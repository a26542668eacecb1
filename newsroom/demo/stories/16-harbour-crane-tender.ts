import { body, h2, p } from '../blocks.ts';
import type { DemoStory } from '../types.ts';

/** Economy: retracted in English and in French, because the document behind it was forged. */
export const harbourCraneTender = {
  slug: 'harbour-crane-tender',
  section: 'economy',
  hoursAgo: 140,
  editions: [
    {
      language: 'en',
      author: 'hannah-whitcombe',
      hoursAgo: 110,
      headline: 'Leaked tender shows single bidder for harbour cranes',
      deck: 'The contract would be worth four times the last one',
      dateline: 'London',
      body: body(
        p(
          'A document seen by this newspaper lists a single bidder for a contract to supply twelve cranes to a harbour on the Red Sea, at a price four times that of the last order.',
        ),
        p(
          'The document bears the stamp of the harbour board and two signatures. Neither signatory answered questions before publication.',
        ),
        p('The board has until the end of the month to award the contract.'),
      ),
      course: {
        to: 'retracted',
        reason:
          'The document on which this report rested was forged: the stamp belongs to a board that was wound up two years ago. We should have checked it before publication, and apologise to the bidder and to our readers.',
      },
    },
    {
      language: 'fr',
      author: 'yasmine-belkadi',
      hoursAgo: 109,
      headline: 'Grues portuaires : un appel d’offres à candidat unique',
      deck: 'Le contrat vaudrait quatre fois le précédent',
      dateline: 'Londres',
      body: body(
        p(
          'Un document consulté par notre journal ne mentionne qu’un seul candidat pour la fourniture de douze grues à un port de la mer Rouge, à un prix quatre fois supérieur à celui de la dernière commande.',
        ),
        h2('Deux signatures'),
        p(
          'Le document porte le tampon du conseil portuaire et deux signatures. Sollicités, les signataires n’ont pas répondu avant la publication.',
        ),
        p('Le conseil doit attribuer le marché avant la fin du mois.'),
      ),
      course: {
        to: 'retracted',
        reason:
          'Le document à l’origine de cet article est un faux : le tampon appartient à un conseil dissous depuis deux ans. Nous aurions dû le vérifier et présentons nos excuses au candidat et à nos lecteurs.',
      },
    },
  ],
} as const satisfies DemoStory;
