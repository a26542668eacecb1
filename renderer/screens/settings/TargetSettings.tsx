import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api, orpc } from '../../client/api.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useMay, useSession } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { cx } from '../../components/cx.ts';
import { QueryState } from '../../components/QueryState.tsx';
import { TextField } from '../../components/TextField.tsx';
import { tell } from '../../components/toasts.ts';
import styles from './Settings.module.css';

type Target = Awaited<ReturnType<typeof api.queue.targets>>[number];

/** Where the newspaper is published: the folder of the site, and whether sending to it is paused. */
export function TargetSettings() {
  const { t } = useTranslation();
  const targets = useQuery(orpc.queue.targets.queryOptions({ input: {} }));
  const siteUrl = useSession().data?.siteUrl ?? null;
  return (
    <div className={styles.part}>
      <QueryState query={targets}>
        {(targets.data ?? []).map((target) => (
          <TargetForm key={target.id} target={target} />
        ))}
      </QueryState>
      {siteUrl !== null && (
        <p>
          {t('settings.siteAt')}{' '}
          <a href={siteUrl} target="_blank" rel="noreferrer" dir="ltr">
            {siteUrl}
          </a>
        </p>
      )}
    </div>
  );
}

function TargetForm({ target }: { readonly target: Target }) {
  const { t } = useTranslation();
  const mayConfigure = useMay('newsroom.configure');
  const mayOperate = useMay('queue.operate');
  const [folder, setFolder] = useState(target.place);
  const pause = useAct(api.queue.setTargetPaused);
  const move = useAct(api.queue.setTargetFolder, {
    isErrorShownInPlace: true,
    onDone: () => tell(t('settings.folderSet')),
  });
  return (
    <section className={styles.section}>
      <h2>
        <bdi dir="auto">{target.name}</bdi>
      </h2>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          move.run({ targetId: target.id, folder: folder.trim() });
        }}
      >
        <TextField
          label={t('settings.siteFolder')}
          hint={t('settings.siteFolderHint')}
          dir="ltr"
          value={folder}
          isReadOnly={!mayConfigure}
          onChange={setFolder}
          error={move.error === null ? undefined : refusalText(move.error, t)}
        />
        {mayConfigure && (
          <div>
            <Button
              type="submit"
              isDisabled={folder.trim() === '' || folder === target.place}
              isPending={move.isRunning}
            >
              {t('common.save')}
            </Button>
          </div>
        )}
      </Form>
      {mayOperate && (
        <Checkbox
          isSelected={target.isPaused}
          onChange={(isPaused) => pause.run({ targetId: target.id, isPaused })}
        >
          {t('settings.isPaused')}
        </Checkbox>
      )}
      {target.isPaused && <Banner tone="wait">{t('queue.paused')}</Banner>}
    </section>
  );
}
