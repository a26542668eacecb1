import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../components/cx.ts';
import { Kbd } from '../components/Kbd.tsx';
import menu from '../components/Menu.module.css';
import styles from './Palette.module.css';
import { closePalette, openPalette, usePaletteOpen } from './palette-state.ts';
import { type PaletteEntry, usePaletteActs } from './use-palette-acts.tsx';
import { usePaletteHits } from './use-palette-hits.tsx';

/** Everything from one line: rooms, acts, and every story in three languages. Ctrl-K or Cmd-K. */
export function Palette({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const isOpen = usePaletteOpen();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // In the text the same keys make a link, as in every editor.
      if (event.defaultPrevented) return;
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      openPalette();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && closePalette()}
      isDismissable
      className={cx(styles.overlay)}
    >
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={t('palette.title')} className={cx(styles.dialog)}>
          <PaletteBody onHelp={onHelp} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const acts = usePaletteActs(query, onHelp);
  const hits = usePaletteHits(query);
  const groups = [
    { id: 'acts', title: t('palette.acts'), entries: acts },
    { id: 'stories', title: t('palette.stories'), entries: hits.entries },
  ].filter((group) => group.entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField aria-label={t('palette.title')} autoFocus className={cx(styles.field)}>
        <Input dir="auto" placeholder={t('palette.placeholder')} className={cx(styles.input)} />
        <Kbd>Esc</Kbd>
      </SearchField>
      <Menu
        aria-label={t('palette.title')}
        className={cx(menu.list, styles.list)}
        renderEmptyState={() => (
          <p className={styles.empty}>{hits.isSearching ? t('common.loading') : t('palette.nothing')}</p>
        )}
        onAction={(key) => {
          closePalette();
          entries.find((entry) => entry.id === key)?.run();
        }}
      >
        {groups.map((group) => (
          <MenuSection key={group.id} aria-label={group.title}>
            <Header className={cx(menu.header)}>{group.title}</Header>
            {group.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <MenuItem id={entry.id} textValue={entry.text} className={cx(menu.item)}>
      {entry.icon}
      <span className={menu.text}>
        {entry.content ?? <bdi dir="auto">{entry.text}</bdi>}
        {entry.detail !== undefined && <span className={menu.detail}>{entry.detail}</span>}
      </span>
      {entry.shortcut !== undefined && <Kbd>{entry.shortcut}</Kbd>}
    </MenuItem>
  );
}
