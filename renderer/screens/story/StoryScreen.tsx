import { useQuery } from '@tanstack/react-query';
import type { StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { orpc } from '../../client/api.ts';
import { QueryState } from '../../components/QueryState.tsx';
import { ReaderPage } from '../../components/ReaderPage.tsx';

/** A story's edition, as readers will see it. */
export function StoryScreen({
  storyId,
  language,
}: {
  readonly storyId: StoryId;
  readonly language: Language | null;
}) {
  const story = useQuery(orpc.stories.get.queryOptions({ input: { storyId } }));
  const editions = story.data?.editions ?? [];
  const edition = editions.find((one) => one.language === language) ?? editions[0];
  const preview = useQuery(
    orpc.editions.preview.queryOptions({
      input: { editionId: edition?.id ?? '' },
      enabled: edition !== undefined,
    }),
  );
  return (
    <QueryState query={story}>
      {edition !== undefined && <ReaderPage html={preview.data?.html} title={edition.headline} />}
    </QueryState>
  );
}
