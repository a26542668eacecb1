import type { EditionId, StoryId, UserId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import type { Actor } from '#shared/permissions/permissions.ts';
import type { NewsroomContext } from '../context.ts';
import type { Performer } from '../perform.ts';
import type { DemoHandle, DemoPerson } from './types.ts';

const HOUR_MS = 3_600_000;

/** Something that happened in the demo newsroom, and when. */
export interface DemoEvent {
  readonly hoursAgo: number;
  happen(): Promise<void>;
}

/** Who and what has come on so far, and a clock that can be set to the past. */
export class Stage {
  readonly #room: NewsroomContext;
  readonly #nowMs: number;
  readonly #actors = new Map<string, Actor>();
  readonly #editions = new Map<string, EditionId>();
  readonly #stories = new Map<string, StoryId>();

  constructor(room: NewsroomContext) {
    this.#room = room;
    this.#nowMs = Date.parse(room.platform.now());
  }

  /** The instant that many hours before (or, when negative, after) the newsroom was opened. */
  instant(hoursAgo: number): string {
    return new Date(this.#nowMs - hoursAgo * HOUR_MS).toISOString();
  }

  /** The newsroom as it was then: commands that run on it are dated then. */
  at(hoursAgo: number): Performer {
    const { store, changes, platform } = this.#room;
    return { store, changes, platform: { ...platform, now: () => this.instant(hoursAgo) } };
  }

  meet(person: DemoPerson, userId: UserId): void {
    this.#actors.set(person.handle, { userId, name: person.name, roles: person.roles });
  }

  actor(handle: DemoHandle): Actor {
    return known(this.#actors.get(handle), handle);
  }

  addStory(slug: string, storyId: StoryId): void {
    this.#stories.set(slug, storyId);
  }

  addEdition(slug: string, language: Language, editionId: EditionId): void {
    this.#editions.set(`${slug} ${language}`, editionId);
  }

  story(slug: string): StoryId {
    return known(this.#stories.get(slug), slug);
  }

  edition(slug: string, language: Language): EditionId {
    return known(this.#editions.get(`${slug} ${language}`), `${slug} ${language}`);
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The demo newsroom has no ${name} yet`);
  return value;
}
