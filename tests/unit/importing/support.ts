import { getSchema, Node } from '@tiptap/core';
import { bodyExtensions } from '#shared/editor/schema.ts';
import { expect } from 'vitest';
import { blockText } from '#newsroom/importing/blocks.ts';
import type { ImportedEdition, ImportReading } from '#newsroom/importing/import-reading.ts';
import { readImport } from '#newsroom/importing/read-import.ts';

/** Files have headings; the editor turns them into kinds of a text block as it takes them. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ level: {} }),
});
const schema = getSchema([...bodyExtensions, Heading]);
const NODES = new Set(
  'doc paragraph heading bulletList orderedList listItem blockquote figure horizontalRule hardBreak text'.split(
    ' ',
  ),
);
const MARKS = new Set(['bold', 'italic', 'link']);

/** Reads a file given as text or bytes. */
export function read(name: string, content: string | Uint8Array): Promise<ImportReading> {
  return readImport({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  });
}

/** Reads a file that must be taken, and holds its body against the editor's real schema. */
export async function taken(name: string, content: string | Uint8Array): Promise<ImportedEdition> {
  const reading = await read(name, content);
  if (!reading.ok) throw new Error(`${name} was refused: ${reading.code}`);
  expectEditorBody(reading);
  return reading;
}

/** The body must be one that the editor takes, of the agreed nodes and marks, with links that cannot run. */
export function expectEditorBody(reading: ImportedEdition): void {
  const doc = schema.nodeFromJSON(reading.body);
  doc.check();
  doc.descendants((node) => {
    expect(NODES).toContain(node.type.name);
    for (const mark of node.marks) {
      expect(MARKS).toContain(mark.type.name);
      if (mark.type.name === 'link') expect(mark.attrs['href']).toMatch(/^(?:https?:|mailto:)/);
    }
  });
}

/** The body's blocks as lines, for comparing words only. */
export function lines(reading: ImportedEdition): string[] {
  return reading.body.content.map(blockText);
}

/** What was left for a reason. */
export function leftFor(reading: ImportedEdition, why: string): string[] {
  return reading.left.filter((one) => one.why === why).map((one) => one.what);
}

/** The pictures of a body: their alternative text, their caption and how their address begins. */
export function pictures(reading: ImportedEdition): [alt: string, caption: string, address: string][] {
  return reading.body.content.flatMap((block) =>
    block.type === 'figure'
      ? [[block.attrs.alt, block.attrs.caption, block.attrs.src.slice(0, 15)] as [string, string, string]]
      : [],
  );
}

/** The smallest picture there is: one transparent pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
