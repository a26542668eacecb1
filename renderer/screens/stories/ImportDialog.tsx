import { CircleCheck, CircleX } from 'lucide-react';
import { DropZone, FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { sayList } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import styles from './Dialogs.module.css';
import { filesOf } from './read-files.ts';
import { type ImportedFile, type ImportRun, useImport } from './use-import.ts';

/** The longest report that is drawn whole; the refused come first, so nothing that needs a hand is left out. */
const LONGEST_REPORT = 300;

/** Takes articles from files or a whole folder, and says of each what was taken and what was left. */
export function ImportDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const run = useImport();
  const close = () => {
    run.clear();
    onClose();
  };
  return (
    <Dialog
      title={t('stories.import')}
      width="wide"
      isOpen={isOpen}
      onClose={close}
      actions={
        run.isRunning ? (
          <Button onPress={run.stop}>{t('import.stop')}</Button>
        ) : (
          <Button variant={run.total > 0 ? 'primary' : 'quiet'} onPress={close}>
            {run.total > 0 ? t('common.done') : t('common.cancel')}
          </Button>
        )
      }
    >
      {run.total === 0 ? <Chooser run={run} /> : <Report run={run} onLeave={close} />}
    </Dialog>
  );
}

function Chooser({ run }: { readonly run: ImportRun }) {
  const { t } = useTranslation();
  const choose = (list: FileList | null) => void run.start([...(list ?? [])]);
  return (
    <DropZone
      className={cx(styles.drop)}
      aria-label={t('import.drop')}
      onDrop={(event) => void filesOf(event.items).then(run.start)}
    >
      <p>{t('import.drop')}</p>
      <div className={styles.pick}>
        <FileTrigger allowsMultiple onSelect={choose}>
          <Button variant="primary">{t('import.chooseFiles')}</Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={choose}>
          <Button>{t('import.chooseFolder')}</Button>
        </FileTrigger>
      </div>
      <p className={styles.hint}>{t('import.formats')}</p>
    </DropZone>
  );
}

function Report({ run, onLeave }: { readonly run: ImportRun; readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const refused = run.files.filter((file) => file.problem !== null);
  const taken = run.files.filter((file) => file.problem === null);
  const lines = [...refused, ...taken].slice(0, LONGEST_REPORT);
  return (
    <>
      <ProgressBar
        label={t('import.progress', { count: run.total })}
        value={run.files.length}
        max={run.total}
      />
      <p role="status">
        {t('import.taken', { count: taken.length })} {t('import.refused', { count: refused.length })}
      </p>
      <ul className={styles.report}>
        {lines.map((file) => (
          <Line key={file.name} file={file} onLeave={onLeave} />
        ))}
      </ul>
    </>
  );
}

function Line({ file, onLeave }: { readonly file: ImportedFile; readonly onLeave: () => void }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const word = (code: string) => {
    const key = `importing.taken.${code}`;
    return i18n.exists(key) ? t(key as 'importing.taken.body') : code;
  };
  const why = (code: string) => {
    const key = `importing.left.${code}`;
    return i18n.exists(key) ? t(key as 'importing.left.importFieldLeft') : code;
  };
  const isTaken = file.problem === null;
  return (
    <li className={styles.file}>
      {isTaken ? (
        <CircleCheck size={16} aria-label={t('import.isTaken')} className={cx(styles.taken)} />
      ) : (
        <CircleX size={16} aria-label={t('import.isRefused')} className={cx(styles.refused)} />
      )}
      <bdi dir="auto" className={styles.name}>
        {file.name}
      </bdi>
      {file.problem !== null && <span className={styles.about}>{file.problem}</span>}
      {file.story !== null && (
        <Link
          className={styles.about ?? ''}
          href={`/stories/${file.story.id}/${file.story.language}`}
          onClick={onLeave}
        >
          <bdi dir="auto">{file.story.headline}</bdi>
        </Link>
      )}
      {file.taken.length > 0 && (
        <span className={styles.about}>
          {t('import.takenParts', { parts: sayList(file.taken.map(word), language) })}
        </span>
      )}
      {file.left.map((part) => (
        <span key={`${part.what} ${part.why}`} className={styles.about}>
          {why(part.why)}: <bdi dir="auto">{part.what}</bdi>
        </span>
      ))}
    </li>
  );
}
