import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from './cx.ts';
import styles from './KeyList.module.css';
import { useKeys } from './use-keys.ts';

/**
 * A list for hands on the keys: j/k or arrows move, Home and End jump, Enter opens. One row is in the tab order; it
 * keeps the focus when rows come and go around it.
 */
export function KeyList<T>(props: {
  readonly label: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  readonly current: string | null;
  readonly onMove: (id: string) => void;
  readonly onOpen: (item: T) => void;
  readonly rowClass?: string | undefined;
  readonly children: (item: T, isCurrent: boolean) => ReactNode;
}) {
  const { items, idOf, onMove } = props;
  const list = useRef<HTMLUListElement>(null);
  const index = items.findIndex((item) => idOf(item) === props.current);
  const currentIndex = Math.max(index, 0);

  const focusRow = (position: number) => {
    const item = items[Math.min(Math.max(position, 0), items.length - 1)];
    if (item === undefined) return;
    onMove(idOf(item));
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(idOf(item))}"]`)?.focus();
  };
  const next = () => focusRow(index < 0 ? 0 : index + 1);
  const previous = () => focusRow(currentIndex - 1);
  useKeys({
    j: next,
    k: previous,
    ArrowDown: next,
    ArrowUp: previous,
    Home: () => focusRow(0),
    End: () => focusRow(items.length - 1),
  });

  // When the current row leaves the list (an act was done on it), the row that took its place is current; it gets the
  // focus too when the lost one had it, for then the focus fell to the page.
  const lastIndex = useRef(currentIndex);
  const hasFocus = useRef(false);
  useEffect(() => {
    if (index >= 0) {
      lastIndex.current = index;
      return;
    }
    const heir = items[Math.min(lastIndex.current, items.length - 1)];
    if (heir === undefined) return;
    onMove(idOf(heir));
    if (hasFocus.current && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(idOf(heir))}"]`)?.focus();
  });

  return (
    <ul
      ref={list}
      aria-label={props.label}
      className={styles.list}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={(event) => {
        if (event.relatedTarget !== null) hasFocus.current = false;
      }}
    >
      {items.map((item, position) => {
        const id = idOf(item);
        const isCurrent = position === currentIndex;
        return (
          <li key={id}>
            <button
              type="button"
              data-row={id}
              tabIndex={isCurrent ? 0 : -1}
              aria-current={id === props.current ? 'true' : undefined}
              className={cx(styles.row, props.rowClass)}
              onFocus={() => onMove(id)}
              onClick={() => props.onOpen(item)}
            >
              {props.children(item, isCurrent)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
