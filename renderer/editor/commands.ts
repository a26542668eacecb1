/* The commands of the schema's parts, made known to TypeScript; nothing of this is in the bundle. */
import type {} from '@tiptap/extension-blockquote';
import type {} from '@tiptap/extension-bold';
import type {} from '@tiptap/extension-horizontal-rule';
import type {} from '@tiptap/extension-italic';
import type {} from '@tiptap/extension-list';
import type {} from '#shared/editor/figure.ts';
import type {} from '#shared/editor/link.ts';
import type {} from '#shared/editor/text-block.ts';
import type {} from '#shared/editor/marks.ts';
import type {} from '#shared/editor/story-link.ts';
