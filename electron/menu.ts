import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopWord, Words } from './words.ts';

interface MenuParts {
  readonly words: Words;
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly openWindow: () => void;
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

/** The menu bar, in the language of the screens. What the newsroom can do is on the screens; here is what any program has. */
export function menuTemplate({ words, isMac, isPackaged, openWindow }: MenuParts): Item[] {
  const { say } = words;
  const role = (name: Role, word: DesktopWord): Item => ({ role: name, label: say(word) });
  const menu = (word: DesktopWord, submenu: Item[], name?: Role): Item => ({
    label: say(word),
    submenu,
    ...(name && { role: name }),
  });
  const appMenu: Item = {
    label: 'Tribune Desk',
    submenu: [
      role('about', 'about'),
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'showAll'),
      separator,
      role('quit', 'quit'),
    ],
  };
  return [
    ...(isMac ? [appMenu] : []),
    menu('file', [
      { label: say('newWindow'), accelerator: 'CommandOrControl+Shift+N', click: openWindow },
      role('close', 'closeWindow'),
      ...(isMac ? [] : [separator, role('quit', 'quit')]),
    ]),
    menu('edit', [
      role('undo', 'undo'),
      role('redo', 'redo'),
      separator,
      ...editItems(words),
      separator,
      role('selectAll', 'selectAll'),
    ]),
    menu('view', [
      role('resetZoom', 'actualSize'),
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      separator,
      role('togglefullscreen', 'fullScreen'),
      ...(isPackaged ? [] : [separator, role('toggleDevTools', 'developerTools')]),
    ]),
    menu('window', [role('minimize', 'minimize'), ...(isMac ? [role('front', 'bringAllToFront')] : [])]),
    ...(isMac ? [] : [menu('help', [role('about', 'about')], 'help')]),
  ];
}

/** Cut, copy and paste, for the menu bar and for the right mouse button. */
export function editItems({ say }: Words): Item[] {
  return [
    { role: 'cut', label: say('cut') },
    { role: 'copy', label: say('copy') },
    { role: 'paste', label: say('paste') },
    { role: 'pasteAndMatchStyle', label: say('pasteAsText') },
  ];
}
