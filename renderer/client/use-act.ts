import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tellRefusal } from '../components/toasts.ts';
import { refusalText } from './refusal-text.ts';

export interface Act<I> {
  readonly run: (input: I) => void;
  readonly isRunning: boolean;
  readonly error: Error | null;
}

/**
 * A command of the newsroom as an act of a screen. A refusal is told in a notice, unless the screen shows it in place;
 * what the act changed comes back by the change feed.
 */
export function useAct<I, O>(
  command: (input: I) => Promise<O>,
  options: { readonly onDone?: (output: O, input: I) => void; readonly isErrorShownInPlace?: boolean } = {},
): Act<I> {
  const { t } = useTranslation();
  const mutation = useMutation({
    mutationFn: command,
    onSuccess: (output, input) => options.onDone?.(output, input),
    onError: (error) => {
      if (options.isErrorShownInPlace !== true) tellRefusal(refusalText(error, t));
    },
  });
  return { run: (input) => mutation.mutate(input), isRunning: mutation.isPending, error: mutation.error };
}
