import type { Editor } from '@tiptap/core';
import { Type } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/model/language.ts';
import { cx } from '../../components/cx.ts';
import { Menu } from '../../components/Menu.tsx';
import styles from '../Editor.module.css';
import { MOD } from '../mod-key.ts';
import { type EditionDoc, useField } from '../use-edition-doc.ts';
import { asDigits } from './digits.ts';
import { cleanUp } from './feature.ts';

const CHOICES = [null, 'latin', 'arabic-indic'] as const;

/** Sets the text as its language wants it, and chooses the digits of an Arabic edition. */
export function TypographyMenu(props: {
  readonly editor: Editor;
  readonly edition: EditionDoc;
  readonly language: Language;
  readonly isDisabled: boolean;
}) {
  const { t } = useTranslation();
  const { editor, edition } = props;
  const [stored, setDigits] = useField(edition, 'digits');
  const digits = asDigits(stored);
  const sayDigits = (choice: (typeof CHOICES)[number]) => t(`typography.digits.${choice ?? 'as-typed'}`);
  return (
    <Menu
      label={t('typography.title')}
      trigger={
        <Button aria-label={t('typography.title')} isDisabled={props.isDisabled} className={cx(styles.tool)}>
          <Type size={16} aria-hidden />
        </Button>
      }
      groups={[
        {
          id: 'clean',
          entries: [
            {
              id: 'clean',
              text: t('typography.cleanUp'),
              shortcut: `${MOD}Alt T`,
              onAction: () => cleanUp(editor),
            },
          ],
        },
        ...(props.language === 'ar'
          ? [
              {
                id: 'digits',
                title: t('typography.digits.title'),
                entries: CHOICES.map((choice) => ({
                  id: choice ?? 'as-typed',
                  text: sayDigits(choice),
                  detail: choice === digits ? t('typography.chosen') : undefined,
                  onAction: () => setDigits(choice ?? ''),
                })),
              },
            ]
          : []),
      ]}
    />
  );
}
