import type { z } from 'zod';
import type { EditionTextInput } from '#shared/contract/stories.ts';
import { bylineOf } from './people.ts';
import type { BodyDoc, DemoEdition } from './types.ts';

/** The text of an edition as the command that seeds its document takes it. */
export function textOf(edition: DemoEdition): z.infer<typeof EditionTextInput> {
  return {
    headline: edition.headline,
    deck: edition.deck,
    byline: bylineOf(edition.author, edition.language),
    dateline: edition.dateline,
    body: edition.body,
  };
}

/** The body that an edition ends with: the edited or corrected one where its course has one. */
export function finalBodyOf(edition: DemoEdition): BodyDoc {
  return 'next' in edition.course ? edition.course.next : edition.body;
}
