import { useEffect, useRef } from 'react';

/** Keys by what is printed on a Latin keyboard; a number of presses is not needed anywhere. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Single keys act only while nobody is typing and no dialog or menu is open. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
}

/** The Latin letter of a key, also on an Arabic layout, where A is ش but sits on the same key. */
function keyName(event: KeyboardEvent): string {
  if (event.code === 'Slash' && !/^[a-z0-9/?!:]$/i.test(event.key)) return event.shiftKey ? '?' : '/';
  if (/^[a-z/?]$/i.test(event.key) || event.key.length > 1)
    return event.key.length > 1 ? event.key : event.key.toLowerCase();
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  return letter?.toLowerCase() ?? event.key;
}

/** Single-key acts of a screen. They sleep while someone types, holds a modifier, or answers a dialog. */
export function useKeys(keys: KeyMap, isEnabled = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isEnabled) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target))
        return;
      const act = latest.current[keyName(event)];
      if (act === undefined) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isEnabled]);
}
