import type { Editor, Extensions } from '@tiptap/core';
import type { TFunction } from 'i18next';
import type { EditionId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { blocks } from './blocks/feature.ts';
import { carets } from './carets/feature.ts';
import { find } from './find/plugin.ts';
import { typography } from './typography/feature.ts';
import type { EditionDoc } from './use-edition-doc.ts';

/** What a part of the editor may know of the edition that is being written. */
export interface FeatureContext {
  readonly editionId: EditionId;
  readonly edition: EditionDoc;
  readonly language: Language;
  /** The name of the person at this window. */
  readonly author: string;
  readonly t: TFunction;
}

/** A part of the editor, such as typography or notes: a folder here that gives extensions of its own. */
export type Feature = (context: FeatureContext) => Extensions;

/** The parts that the body's editor is made of, besides the schema. */
const FEATURES: readonly Feature[] = [blocks, find, typography, carets];

/** The extensions of all parts for one edition. */
export function featureExtensions(context: FeatureContext): Extensions {
  return FEATURES.flatMap((feature) => feature(context));
}

/** What a panel beside the text, such as the outline, is given. */
export interface PanelProps {
  readonly editor: Editor;
  readonly edition: EditionDoc;
  readonly editionId: EditionId;
  readonly language: Language;
  readonly isEditable: boolean;
}
