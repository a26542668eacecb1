import { useSyncExternalStore } from 'react';
import { useOffices } from '../client/session.ts';
import { sayAgo, sayOffices } from '../format.ts';
import { useLanguage } from '../use-language.ts';

const TICK_MS = 30_000;
let minute = Date.now();

/** One clock for all relative times, so that a list of a thousand rows has one timer. */
function onTick(listener: () => void): () => void {
  const timer = window.setInterval(() => {
    minute = Date.now();
    listener();
  }, TICK_MS);
  return () => window.clearInterval(timer);
}

/** The time now, to the half minute; the component is drawn anew as it passes. */
export const useNow = (): number => useSyncExternalStore(onTick, () => minute);

/** "12 min ago", with every office's clock on hover and for the ear. */
export function Time({ at }: { readonly at: string }) {
  const language = useLanguage();
  const offices = useOffices();
  const tick = useNow();
  // What happened since the clock last ticked is not in the future.
  const now = Math.abs(Date.parse(at) - tick) < TICK_MS ? Date.parse(at) : tick;
  return (
    <time dateTime={at} title={sayOffices(at, language, offices)}>
      {sayAgo(at, language, now)}
    </time>
  );
}

/** An instant on the clocks of the offices, in words. */
export function OfficeTimes({ at }: { readonly at: string }) {
  const language = useLanguage();
  return <time dateTime={at}>{sayOffices(at, language, useOffices())}</time>;
}
