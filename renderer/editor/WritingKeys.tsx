import { Keyboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import styles from './Editor.module.css';
import { MOD } from './mod-key.ts';
import { ToolButton } from './ToolButton.tsx';

/** The keys that writing knows, as they are printed on a keyboard; parts of the editor add theirs here. */
const KEYS = [
  {
    group: 'blocks',
    keys: [
      ['editor.tool.text', `${MOD}Alt 0`],
      ['editor.tool.heading', `${MOD}Alt 2`],
      ['editor.tool.subheading', `${MOD}Alt 3`],
      ['editor.tool.bullets', `${MOD}Shift 8`],
      ['editor.tool.numbers', `${MOD}Shift 7`],
      ['editor.tool.quote', `${MOD}Shift B`],
      ['writing.act.lineBreak', 'Shift Enter'],
    ],
  },
  {
    group: 'marks',
    keys: [
      ['editor.tool.bold', `${MOD}B`],
      ['editor.tool.italic', `${MOD}I`],
      ['editor.tool.link', `${MOD}K`],
    ],
  },
  {
    group: 'insert',
    keys: [
      ['writing.act.slash', '/'],
      ['writing.act.form', `${MOD}Enter`],
    ],
  },
  {
    group: 'typed',
    keys: [
      ['writing.typed.heading', '##'],
      ['writing.typed.subheading', '###'],
      ['writing.typed.bullets', '-'],
      ['writing.typed.numbers', '1.'],
      ['writing.typed.quote', '>'],
      ['writing.typed.rule', '---'],
      ['writing.typed.bold', '**…**'],
      ['writing.typed.italic', '*…*'],
    ],
  },
  {
    group: 'move',
    keys: [
      ['find.title', `${MOD}F`],
      ['typography.cleanUp', `${MOD}Alt T`],
      ['writing.act.moveUp', 'Alt Shift ↑'],
      ['writing.act.moveDown', 'Alt Shift ↓'],
      ['editor.tool.undo', `${MOD}Z`],
      ['editor.tool.redo', `${MOD}Shift Z`],
      ['writing.act.keys', `${MOD}/`],
    ],
  },
] as const;

/** The sheet of the keys for writing, behind a button and a key of its own. */
export function WritingKeys() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== '/' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, []);
  return (
    <>
      <ToolButton label={t('writing.keys')} icon={Keyboard} keys={`${MOD}/`} onPress={() => setOpen(true)} />
      <Dialog title={t('writing.keys')} width="wide" isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className={styles.hint}>{t('writing.keysHint')}</p>
        <div className={styles.keys}>
          {KEYS.map(({ group, keys }) => (
            <section key={group}>
              <h3>{t(`writing.group.${group}`)}</h3>
              <dl>
                {keys.map(([name, key]) => (
                  <div key={name}>
                    <dt>{t(name)}</dt>
                    <dd dir="ltr">
                      <kbd>{key}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}
