import type { Editor } from '@tiptap/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorySummary } from '#shared/contract/common.ts';
import { wordCount } from '#shared/language/counts.ts';
import type { EditionId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { orpc } from '../../client/api.ts';
import { Banner } from '../../components/Banner.tsx';
import { TextField } from '../../components/TextField.tsx';
import { BodyEditor } from '../../editor/BodyEditor.tsx';
import { LineEditor } from '../../editor/LineEditor.tsx';
import { type EditionDoc, useEditionText, useField } from '../../editor/use-edition-doc.ts';
import { Inspector } from './Inspector.tsx';
import { SaveStatus } from './SaveStatus.tsx';
import styles from './Story.module.css';

/** An edition at work: its text in the middle, its state at the end side. */
export function EditionDesk(props: {
  readonly story: StorySummary;
  readonly editionId: EditionId;
  readonly language: Language;
}) {
  const { t } = useTranslation();
  const { story, editionId, language } = props;
  const detail = useQuery(orpc.editions.get.queryOptions({ input: { editionId } })).data;
  const { edition, status, hasText } = useEditionText(editionId);
  const [words, setWords] = useState(0);
  const [editor, setEditor] = useState<Editor | null>(null);
  const screen = useRef<HTMLDivElement>(null);
  usePaneKey(screen);
  const isEditable = hasText && detail?.canEdit === true && !status.isReadOnly;
  const panel = useMemo(
    () => (editor === null || edition === null ? null : { editor, edition, editionId, language, isEditable }),
    [editor, edition, editionId, language, isEditable],
  );
  return (
    <div ref={screen} className={styles.desk}>
      <section className={styles.paper} data-pane tabIndex={-1} aria-label={t('story.text')}>
        <div className={styles.column}>
          <SaveStatus
            status={status}
            hasText={hasText}
            isEditable={isEditable}
            words={words}
            language={language}
          />
          {detail !== undefined && detail.returnNote !== null && (
            <Banner tone="wait">
              <strong>{t('story.returned', { name: detail.returnNote.byName })}</strong>
              <p dir="auto">{detail.returnNote.text}</p>
            </Banner>
          )}
          {detail !== undefined && !detail.canEdit && (
            <Banner tone="info">
              {t(`story.closed.${detail.state}`, { defaultValue: t('story.closed.draft') })}
            </Banner>
          )}
          {edition !== null && hasText && (
            <Text
              editionId={editionId}
              edition={edition}
              language={language}
              isEditable={isEditable}
              onWords={setWords}
              onEditor={setEditor}
            />
          )}
        </div>
      </section>
      {detail !== undefined && (
        <Inspector story={story} detail={detail} isSaved={status.isSaved} panel={panel} />
      )}
    </div>
  );
}

/** The text does not look at how it is being saved: that changes twice with each key, and this is much to draw. */
const Text = memo(function Text(props: {
  readonly editionId: EditionId;
  readonly edition: EditionDoc;
  readonly language: Language;
  readonly isEditable: boolean;
  readonly onWords: (words: number) => void;
  readonly onEditor: (editor: Editor | null) => void;
}) {
  const { t } = useTranslation();
  const { editionId, edition, language, isEditable, onWords, onEditor } = props;
  const [byline, setByline] = useField(edition, 'byline');
  const [dateline, setDateline] = useField(edition, 'dateline');
  const text = useRef<HTMLDivElement>(null);
  const countWords = useCallback((body: string) => onWords(wordCount(body, language)), [onWords, language]);
  const goTo = (field: string) => () =>
    text.current?.querySelector<HTMLElement>(`[data-field="${field}"] .ProseMirror`)?.focus();
  const line = { edition, language, isEditable };
  return (
    <div ref={text} className={styles.text}>
      <LineEditor {...line} field="headline" label={t('editor.headline')} onEnter={goTo('deck')} />
      <LineEditor {...line} field="deck" label={t('editor.deck')} onEnter={goTo('body')} />
      <div className={styles.fields}>
        <TextField
          label={t('editor.byline')}
          language={language}
          value={byline}
          onChange={setByline}
          isReadOnly={!isEditable}
        />
        <TextField
          label={t('editor.dateline')}
          language={language}
          value={dateline}
          onChange={setDateline}
          isReadOnly={!isEditable}
        />
      </div>
      <BodyEditor
        editionId={editionId}
        edition={edition}
        language={language}
        isEditable={isEditable}
        onText={countWords}
        onEditor={onEditor}
      />
    </div>
  );
});

/** F6 goes from the text to the inspector and back, as between the panes of a window. */
function usePaneKey(screen: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.defaultPrevented) return;
      const panes = [...(screen.current?.querySelectorAll<HTMLElement>('[data-pane]') ?? [])];
      const here = panes.findIndex((pane) => pane.contains(document.activeElement));
      const next = panes.at((here + (event.shiftKey ? -1 : 1)) % panes.length);
      const inside = next?.querySelector<HTMLElement>('.ProseMirror, button:not([disabled])');
      event.preventDefault();
      (inside ?? next)?.focus();
    };
    window.addEventListener('keydown', go);
    return () => window.removeEventListener('keydown', go);
  }, [screen]);
}
