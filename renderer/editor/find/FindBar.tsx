import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { TextField } from '../../components/TextField.tsx';
import { tell } from '../../components/toasts.ts';
import styles from '../Editor.module.css';
import { ToolButton } from '../ToolButton.tsx';
import { goToHit, lookFor, replaceAllHits, replaceHit, searchOf } from './plugin.ts';

/** Ctrl-F opens it, Ctrl-H with the field for other words; Enter goes on, Esc leaves the caret at what was found. */
export function FindBar({ editor, language }: { readonly editor: Editor; readonly language: Language }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [words, setWords] = useState('');
  const [isFolded, setFolded] = useState(true);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const { current, count } = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const search = searchOf(now.state);
      return { current: search.current, count: search.hits.length };
    },
  });

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isKey = event.code === 'KeyF' || event.code === 'KeyH';
      if (!isKey || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
      field.current?.select();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  useEffect(() => {
    if (isOpen) lookFor(editor, query, isFolded);
  }, [editor, isOpen, query, isFolded]);

  if (!isOpen) return null;
  const close = () => {
    setOpen(false);
    lookFor(editor, '', isFolded);
    editor.commands.focus();
  };
  return (
    <search
      className={styles.find}
      aria-label={t('find.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          goToHit(editor, 1);
        }}
      >
        <TextField
          label={t('find.find')}
          isLabelHidden
          placeholder={t('find.find')}
          language={language}
          value={query}
          onChange={setQuery}
          inputRef={field}
          autoFocus
        />
        <span role="status" className={styles.hint}>
          {query !== '' && (count === 0 ? t('find.none') : t('find.place', { place: current + 1, count }))}
        </span>
        <ToolButton label={t('find.previous')} icon={ArrowUp} onPress={() => goToHit(editor, -1)} />
        <ToolButton label={t('find.next')} icon={ArrowDown} onPress={() => goToHit(editor, 1)} />
        <Checkbox isSelected={isFolded} onChange={setFolded}>
          {t('find.folded')}
        </Checkbox>
        <ToolButton label={t('common.close')} icon={X} keys="Esc" onPress={close} />
      </form>
      {editor.isEditable && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            replaceHit(editor, words);
          }}
        >
          <TextField
            label={t('find.with')}
            isLabelHidden
            placeholder={t('find.with')}
            language={language}
            value={words}
            onChange={setWords}
          />
          <Button type="submit" size="small" isDisabled={count === 0}>
            {t('find.replace')}
          </Button>
          <Button
            size="small"
            isDisabled={count === 0}
            onPress={() => tell(t('find.replaced', { count: replaceAllHits(editor, words) }))}
          >
            {t('find.replaceAll')}
          </Button>
        </form>
      )}
    </search>
  );
}
