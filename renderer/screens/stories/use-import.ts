import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { api } from '../../client/api.ts';
import { refusalText, sayRefusal } from '../../client/refusal-text.ts';
import { base64Of, isWorthReading, pathOf } from './read-files.ts';

/** Base64 makes three bytes four; the wire takes 30 million characters. */
const MAX_BYTES = 22_000_000;

export interface ImportedFile {
  readonly name: string;
  readonly story: { readonly id: StoryId; readonly language: Language; readonly headline: string } | null;
  readonly taken: readonly string[];
  readonly left: readonly { readonly what: string; readonly why: string }[];
  readonly problem: string | null;
}

export interface ImportRun {
  readonly isRunning: boolean;
  readonly total: number;
  readonly files: readonly ImportedFile[];
  readonly start: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

/** Reads files one after another; a bad one is a line of the report and never stops the rest. */
export function useImport(): ImportRun {
  const { t } = useTranslation();
  const [total, setTotal] = useState(0);
  const [files, setFiles] = useState<readonly ImportedFile[]>([]);
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);

  const read = async (file: File): Promise<ImportedFile> => {
    const name = pathOf(file);
    const nothing = { name, story: null, taken: [], left: [] };
    if (file.size > MAX_BYTES)
      return { ...nothing, problem: sayRefusal({ code: 'importTooLarge', params: {} }, t) };
    try {
      const result = await api.imports.importFile({
        name: name.slice(-500),
        bytesBase64: await base64Of(file),
      });
      return { ...result, name, problem: result.refusal === null ? null : sayRefusal(result.refusal, t) };
    } catch (error) {
      return { ...nothing, problem: refusalText(error, t) };
    }
  };

  const start = async (chosen: readonly File[]) => {
    const worth = chosen.filter(isWorthReading);
    if (worth.length === 0) return;
    isStopped.current = false;
    setFiles([]);
    setTotal(worth.length);
    setRunning(true);
    for (const file of worth) {
      if (isStopped.current) break;
      const result = await read(file);
      setFiles((kept) => [...kept, result]);
    }
    setRunning(false);
  };
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  const clear = useCallback(() => {
    isStopped.current = true;
    setFiles([]);
    setTotal(0);
  }, []);
  return { isRunning, total, files, start, stop, clear };
}
