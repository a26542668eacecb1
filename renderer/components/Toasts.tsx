import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Toasts.module.css';
import { notices } from './toasts.ts';

/** Where notices appear: at the foot, at the start, over nothing that one types in. */
export function Toasts() {
  const { t } = useTranslation();
  return (
    <ToastRegion queue={notices} aria-label={t('common.notifications')} className={cx(styles.region)}>
      {({ toast }) => (
        <Toast toast={toast} className={cx(styles.toast, toast.content.tone === 'refused' && styles.refused)}>
          <ToastContent className={cx(styles.text)}>
            <span>{toast.content.text}</span>
          </ToastContent>
          {toast.content.undo !== undefined && (
            <Button
              variant="quiet"
              size="small"
              onPress={() => {
                toast.content.undo?.();
                notices.close(toast.key);
              }}
            >
              {t('common.undo')}
            </Button>
          )}
          <IconButton label={t('common.close')} onPress={() => notices.close(toast.key)}>
            <X size={16} aria-hidden />
          </IconButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
