import { replaceEditionText } from '#shared/editor/document.ts';
import { normaliseBody } from '#shared/editor/normalise.ts';
import type { ActInput } from '#shared/workflow/decide.ts';
import type { Act } from '#shared/workflow/table.ts';
import { changeText } from '../collab/change-text.ts';
import { perform } from '../perform.ts';
import { act } from '../review/act.ts';
import { setBreaking } from '../stories/breaking.ts';
import { addEdition, createStory } from '../stories/commands.ts';
import { textOf } from './edition-text.ts';
import { reviewerOf } from './people.ts';
import type { DemoEvent, Stage } from './stage.ts';
import type { DemoEdition, DemoHandle, DemoStory } from './types.ts';

/** Everything that happened to a story, act by act. */
export function storyEvents(stage: Stage, story: DemoStory): DemoEvent[] {
  return [
    ...story.editions.flatMap((edition, index) => editionEvents(stage, story, edition, index)),
    ...breakingEvents(stage, story),
  ];
}

function editionEvents(stage: Stage, story: DemoStory, edition: DemoEdition, index: number): DemoEvent[] {
  const { author, language, hoursAgo, course } = edition;
  const reviewer = reviewerOf(author);
  const begun =
    index === 0 ? story.hoursAgo : Math.max(hoursAgo, Math.min(story.hoursAgo, hoursAgo + 3)) - 0.001 * index;
  // How far back from the last act the earlier ones lie; all of them between the beginning and the end.
  const back = (share: number) => hoursAgo + (begun - hoursAgo) * share;
  const then = (at: number, by: DemoHandle, name: Act, input: ActInput = {}): DemoEvent => ({
    hoursAgo: at,
    happen: () =>
      perform(stage.at(at), stage.actor(by), (writing) =>
        act(writing, name, stage.edition(story.slug, language), input),
      ),
  });
  const begin: DemoEvent = {
    hoursAgo: begun,
    happen: () => beginEdition(stage, story, edition, index, begun),
  };
  const toApproved = [then(back(0.8), author, 'submit'), then(back(0.7), reviewer, 'approve')];
  const toPublished = [...toApproved, then(back(0.6), reviewer, 'publish')];
  const rewrite = (at: number, body: unknown): DemoEvent => ({
    hoursAgo: at,
    happen: async () => {
      await perform(stage.at(at), stage.actor(author), (writing) =>
        changeText(writing, stage.edition(story.slug, language), (doc) =>
          replaceEditionText(doc, { body: normaliseBody(body) }),
        ),
      );
    },
  });
  switch (course.to) {
    case 'draft':
      return [begin];
    case 'submitted':
      return [
        begin,
        then(hoursAgo, author, 'submit', course.note === undefined ? {} : { note: course.note }),
      ];
    case 'returned':
      return [
        begin,
        then(back(0.5), author, 'submit'),
        then(hoursAgo, reviewer, 'return', { note: course.note }),
      ];
    case 'approved':
      return [begin, then(back(0.5), author, 'submit'), then(hoursAgo, reviewer, 'approve')];
    case 'scheduled':
      return [
        begin,
        ...toApproved,
        then(hoursAgo, reviewer, 'schedule', { at: stage.instant(-course.inHours) }),
      ];
    case 'published':
      return [begin, ...toApproved, then(hoursAgo, reviewer, 'publish')];
    case 'changed':
      return [begin, ...toPublished, rewrite(hoursAgo, course.next)];
    case 'corrected':
      return [
        begin,
        ...toPublished,
        rewrite(back(0.4), course.next),
        then(back(0.3), author, 'submit'),
        then(back(0.2), reviewer, 'approve'),
        then(hoursAgo, reviewer, 'correct', { note: course.note }),
      ];
    case 'retracted':
      return [
        begin,
        ...toPublished,
        then(hoursAgo, 'mohamed-al-otaify', 'retract', { reason: course.reason }),
      ];
    default:
      return [begin, then(hoursAgo, reviewer, 'spike', { reason: course.reason })];
  }
}

async function beginEdition(
  stage: Stage,
  story: DemoStory,
  edition: DemoEdition,
  index: number,
  hoursAgo: number,
): Promise<void> {
  const { language } = edition;
  await perform(stage.at(hoursAgo), stage.actor(edition.author), async (writing) => {
    if (index > 0) {
      stage.addEdition(
        story.slug,
        language,
        await addEdition(writing, stage.story(story.slug), language, textOf(edition)),
      );
      return;
    }
    const { storyId, editionId } = await createStory(writing, {
      section: story.section,
      slug: story.slug,
      language,
      text: textOf(edition),
    });
    stage.addStory(story.slug, storyId);
    stage.addEdition(story.slug, language, editionId);
  });
}

function breakingEvents(stage: Stage, story: DemoStory): DemoEvent[] {
  const { breaking } = story;
  if (breaking === undefined) return [];
  const hoursAgo = Math.min(...story.editions.map((edition) => edition.hoursAgo));
  const happen = () =>
    perform(stage.at(hoursAgo), stage.actor('mohamed-al-otaify'), (writing) =>
      setBreaking(writing, stage.story(story.slug), breaking.level, stage.instant(-breaking.expiresInHours)),
    );
  return [{ hoursAgo, happen }];
}
