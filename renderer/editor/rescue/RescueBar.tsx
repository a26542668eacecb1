import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Doc } from 'yjs';
import { blockBefore, dropRescue, readRescues, type Rescue } from '#shared/editor/rescue/rescues.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Time } from '../../components/Time.tsx';
import styles from '../Editor.module.css';
import { MOD } from '../mod-key.ts';

/** What a merge took from the text, with who wrote it; a key puts the first back beside its block. */
export function RescueBar({ editor, doc }: { readonly editor: Editor; readonly doc: Doc }) {
  const { t } = useTranslation();
  const rescues = useRescues(doc);
  const [first] = rescues;
  useEffect(() => {
    const putBackFirst = (event: KeyboardEvent) => {
      const isKey = event.code === 'KeyP' && event.altKey && (event.ctrlKey || event.metaKey);
      if (!isKey || first === undefined || !editor.isEditable) return;
      event.preventDefault();
      putBack(editor, doc, first);
    };
    window.addEventListener('keydown', putBackFirst);
    return () => window.removeEventListener('keydown', putBackFirst);
  }, [editor, doc, first]);
  if (first === undefined) return null;
  return (
    <Banner tone="wait">
      <strong>{t('rescue.title', { count: rescues.length })}</strong>
      <p>{t('rescue.why')}</p>
      <ol className={styles.rescues}>
        {rescues.map((rescue, index) => (
          <li key={rescue.id}>
            <blockquote dir="auto">{rescue.text}</blockquote>
            <p className={styles.hint}>
              <bdi>{rescue.author === '' ? t('rescue.somebody') : rescue.author}</bdi> ·{' '}
              <Time at={rescue.at} />
            </p>
            {editor.isEditable && (
              <div className={styles.rescueActs}>
                <Button size="small" onPress={() => putBack(editor, doc, rescue)}>
                  {t('rescue.putBack')}
                  {index === 0 && <kbd dir="ltr"> {MOD}Alt P</kbd>}
                </Button>
                <Button size="small" variant="quiet" onPress={() => dropRescue(doc, rescue.id)}>
                  {t('rescue.drop')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Banner>
  );
}

function useRescues(doc: Doc): readonly Rescue[] {
  const [rescues, setRescues] = useState(() => readRescues(doc));
  useEffect(() => {
    const map = doc.getMap('rescues');
    const look = () => setRescues(readRescues(doc));
    look();
    map.observe(look);
    return () => map.unobserve(look);
  }, [doc]);
  return rescues;
}

/** As a paragraph of its own: where exactly the letters stood, the merge has undone. */
function putBack(editor: Editor, doc: Doc, rescue: Rescue): void {
  const index = Math.min(blockBefore(doc, rescue), editor.state.doc.childCount - 1);
  let position = 0;
  for (let block = 0; block <= index; block += 1) position += editor.state.doc.child(block).nodeSize;
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: rescue.text.trim() }] };
  const isBack = editor
    .chain()
    .insertContentAt(position, paragraph)
    .setTextSelection(position + 1)
    .focus()
    .run();
  if (isBack) dropRescue(doc, rescue.id);
}
