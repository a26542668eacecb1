import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** A line that tells what just happened, with the way back where there is one. */
export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  readonly undo?: () => void;
}

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Tells that an act was done; offers to take it back when it can be. */
export function tell(text: string, undo?: () => void): void {
  notices.add(
    { text, tone: 'done', ...(undo === undefined ? {} : { undo }) },
    { timeout: undo ? 10_000 : 5000 },
  );
}

/** Tells that an act was refused, and why; stays longer, for it must be read. */
export function tellRefusal(text: string): void {
  notices.add({ text, tone: 'refused' }, { timeout: 12_000 });
}
