import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api, orpc } from '../../client/api.ts';
import { refusalText } from '../../client/refusal-text.ts';
import { useMay, useSession } from '../../client/session.ts';
import { useAct } from '../../client/use-act.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { QueryState } from '../../components/QueryState.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sayNumber } from '../../format.ts';
import { useLanguage } from '../../use-language.ts';
import { AuditTrail } from './AuditTrail.tsx';
import styles from './Settings.module.css';

/** Keeping the newsroom well: a check-up, a backup, and the audit trail with its proof. */
export function CareSettings() {
  const { t } = useTranslation();
  const mayBackUp = useMay('maintenance.backup');
  const mayVerify = useMay('audit.verify');
  const version = useSession().data?.version ?? '';
  return (
    <div className={styles.part}>
      <Doctor />
      {mayBackUp && <Backup />}
      {mayVerify && <Verify />}
      <AuditTrail />
      <p className={styles.muted}>
        {t('app.name')} <bdi dir="ltr">{version}</bdi>
      </p>
    </div>
  );
}

function Doctor() {
  const { t, i18n } = useTranslation();
  const checks = useQuery(orpc.maintenance.doctor.queryOptions({ input: {}, staleTime: 0 }));
  const nameOf = (check: string) => {
    const key = `settings.check.${check}`;
    return i18n.exists(key) ? t(key as 'settings.check.database') : check;
  };
  return (
    <section className={styles.section}>
      <h2>{t('settings.doctor')}</h2>
      <QueryState query={checks}>
        <ul>
          {(checks.data ?? []).map((check) => (
            <li key={check.check} className={styles.check}>
              {check.isWell ? (
                <CircleCheck size={16} aria-hidden className={cx(styles.well)} />
              ) : (
                <CircleX size={16} aria-hidden className={cx(styles.unwell)} />
              )}
              <span>
                {nameOf(check.check)}: {check.isWell ? t('settings.well') : t('settings.unwell')}
              </span>
              <bdi dir="auto" className={styles.muted}>
                {check.detail}
              </bdi>
            </li>
          ))}
        </ul>
      </QueryState>
      <div>
        <Button isPending={checks.isFetching} onPress={() => void checks.refetch()}>
          {t('settings.checkAgain')}
        </Button>
      </div>
    </section>
  );
}

function Backup() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [file, setFile] = useState('');
  const [made, setMade] = useState<{ file: string; bytes: number; sha256: string } | null>(null);
  const backup = useAct(api.maintenance.backup, { isErrorShownInPlace: true, onDone: setMade });
  return (
    <section className={styles.section}>
      <h2>{t('settings.backup')}</h2>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setMade(null);
          backup.run({ file: file.trim() });
        }}
      >
        <TextField
          label={t('settings.backupFile')}
          hint={t('settings.backupHint')}
          dir="ltr"
          value={file}
          onChange={setFile}
          error={backup.error === null ? undefined : refusalText(backup.error, t)}
        />
        <div>
          <Button type="submit" isDisabled={file.trim() === ''} isPending={backup.isRunning}>
            {t('settings.backUp')}
          </Button>
        </div>
      </Form>
      {made !== null && (
        <Banner tone="info">
          {t('settings.backedUp', { size: sayNumber(Math.ceil(made.bytes / 1024), language) })}{' '}
          <bdi dir="ltr">{made.file}</bdi> <code dir="ltr">{made.sha256.slice(0, 12)}</code>
        </Banner>
      )}
    </section>
  );
}

function Verify() {
  const { t } = useTranslation();
  const [result, setResult] = useState<Awaited<ReturnType<typeof api.audit.verify>> | null>(null);
  const verify = useAct(api.audit.verify, { onDone: setResult });
  return (
    <section className={styles.section}>
      <h2>{t('settings.audit')}</h2>
      <p className={styles.muted}>{t('settings.auditText')}</p>
      <div>
        <Button isPending={verify.isRunning} onPress={() => verify.run({})}>
          {t('settings.verify')}
        </Button>
      </div>
      {result !== null && (
        <Banner tone={result.isIntact ? 'info' : 'error'}>
          {result.isIntact
            ? t('settings.intact', { count: result.entries })
            : t('settings.broken', { seq: result.firstBrokenSeq ?? 0 })}
        </Banner>
      )}
    </section>
  );
}
