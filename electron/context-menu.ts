import type { Clipboard, ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { editItems } from './menu.ts';
import type { Words } from './words.ts';

type Item = MenuItemConstructorOptions;

/** What the right mouse button offers; empty where there is nothing to do. A browser has this by itself, Electron has not. */
export function contextMenu(
  { isEditable, selectionText, linkURL, editFlags }: ContextMenuParams,
  words: Words,
  clipboard: Pick<Clipboard, 'writeText'>,
): Item[] {
  const link: Item[] =
    linkURL === '' ? [] : [{ label: words.say('copyLink'), click: () => void clipboard.writeText(linkURL) }];
  if (isEditable) {
    const may: Readonly<Record<string, boolean>> = {
      cut: editFlags.canCut,
      copy: editFlags.canCopy,
      paste: editFlags.canPaste,
      pasteAndMatchStyle: editFlags.canPaste,
    };
    return [...editItems(words).map((item) => ({ ...item, enabled: may[item.role ?? ''] ?? true })), ...link];
  }
  return selectionText.trim() === '' ? link : [{ role: 'copy', label: words.say('copy') }, ...link];
}
