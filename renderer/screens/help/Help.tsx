import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import styles from './Help.module.css';

/** The keys of each room, in the order in which hands learn them. */
const SHEET = [
  {
    id: 'everywhere',
    keys: [
      ['Ctrl K', 'palette'],
      ['?', 'help'],
      ['Esc', 'escape'],
      ['J', 'next'],
      ['K', 'previous'],
      ['Enter', 'open'],
    ],
  },
  {
    id: 'stories',
    keys: [
      ['/', 'find'],
      ['N', 'new'],
    ],
  },
  {
    id: 'review',
    keys: [
      ['A', 'approve'],
      ['R', 'return'],
      ['P', 'publish'],
    ],
  },
  {
    id: 'moderation',
    keys: [
      ['A', 'commentApprove'],
      ['R', 'commentReject'],
      ['S', 'commentSpam'],
      ['U', 'undo'],
      ['E', 'email'],
    ],
  },
  {
    id: 'writing',
    keys: [
      ['Ctrl B', 'bold'],
      ['Ctrl I', 'italic'],
      ['Ctrl Z', 'undo'],
      ['Ctrl Enter', 'send'],
    ],
  },
] as const;

/** Every key on one sheet. */
export function Help({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('help.title')} width="wide" isOpen={isOpen} onClose={onClose}>
      <div className={styles.sheet}>
        {SHEET.map((group) => (
          <section key={group.id}>
            <h3 className={styles.room}>{t(`help.room.${group.id}`)}</h3>
            <dl>
              {group.keys.map(([key, act]) => (
                <div key={act} className={styles.line}>
                  <dt>
                    <Kbd>{key}</Kbd>
                    <span className="visually-hidden">{key}</span>
                  </dt>
                  <dd>{t(`help.act.${act}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>{t('help.layouts')}</p>
    </Dialog>
  );
}
