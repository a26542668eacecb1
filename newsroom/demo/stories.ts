import { nubianLessons } from './stories/01-nubian-lessons.ts';
import { desertGrid } from './stories/02-desert-grid.ts';
import { alexandriaStorm } from './stories/03-alexandria-storm.ts';
import { saltBattery } from './stories/04-salt-battery.ts';
import { bookbinders } from './stories/05-bookbinders.ts';
import { relayRecord } from './stories/06-relay-record.ts';
import { floatingClinic } from './stories/07-floating-clinic.ts';
import { whyThreeLanguages } from './stories/08-why-three-languages.ts';
import { syriacChoir } from './stories/09-syriac-choir.ts';
import { waterHearing } from './stories/10-water-hearing.ts';
import { breadCards } from './stories/11-bread-cards.ts';
import { atlasSchoolBus } from './stories/12-atlas-school-bus.ts';
import { repairLaw } from './stories/13-repair-law.ts';
import { heatNurses } from './stories/14-heat-nurses.ts';
import { deafLeague } from './stories/15-deaf-league.ts';
import { harbourCraneTender } from './stories/16-harbour-crane-tender.ts';
import { cometOverTheDelta } from './stories/17-comet-over-the-delta.ts';
import { tifinaghTypeface } from './stories/18-tifinagh-typeface.ts';
import { gulfFishingSeasons } from './stories/19-gulf-fishing-seasons.ts';
import { nightBusCleaners } from './stories/20-night-bus-cleaners.ts';
import { desertCyclingRace } from './stories/21-desert-cycling-race.ts';
import { siwaStoryteller } from './stories/22-siwa-storyteller.ts';
import { schoolMeals } from './stories/23-school-meals.ts';
import type { DemoStory } from './types.ts';

/** The stories of the demo newsroom: invented events, in every state that an edition can have. */
export const demoStories: readonly DemoStory[] = [
  nubianLessons,
  desertGrid,
  alexandriaStorm,
  saltBattery,
  bookbinders,
  relayRecord,
  floatingClinic,
  whyThreeLanguages,
  syriacChoir,
  waterHearing,
  breadCards,
  atlasSchoolBus,
  repairLaw,
  heatNurses,
  deafLeague,
  harbourCraneTender,
  cometOverTheDelta,
  tifinaghTypeface,
  gulfFishingSeasons,
  nightBusCleaners,
  desertCyclingRace,
  siwaStoryteller,
  schoolMeals,
];
