import styles from './Kbd.module.css';

/** A key, as it is printed on the keyboard; always left to right. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className={styles.kbd} dir="ltr" aria-hidden="true">
      {children}
    </kbd>
  );
}
