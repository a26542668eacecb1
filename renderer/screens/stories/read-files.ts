import { type DropItem, isDirectoryDropItem, isFileDropItem } from 'react-aria-components';

/** A file's bytes as base64, in steps, for a call's arguments have a limit. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const STEP = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}

/** Files dropped on the window, folders opened to their depths. */
export async function filesOf(items: readonly DropItem[]): Promise<File[]> {
  const files: File[] = [];
  for (const item of items) {
    if (isFileDropItem(item)) files.push(await item.getFile());
    else if (isDirectoryDropItem(item)) {
      const entries: DropItem[] = [];
      for await (const entry of item.getEntries()) entries.push(entry);
      files.push(...(await filesOf(entries)));
    }
  }
  return files;
}

/** A file's name with its folders, where the browser tells them. */
export const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/** Hidden files and the leavings of operating systems are nobody's articles. */
export const isWorthReading = (file: File): boolean =>
  !file.name.startsWith('.') && file.name !== 'Thumbs.db';
