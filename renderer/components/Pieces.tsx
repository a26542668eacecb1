import type { Language } from '#shared/model/language.ts';
import { Bidi } from './Bidi.tsx';
import styles from './Pieces.module.css';

export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A found text with its hits marked, in its own direction. */
export function Pieces({
  pieces,
  language,
}: {
  readonly pieces: readonly Piece[];
  readonly language: Language;
}) {
  return (
    <Bidi language={language}>
      {pieces.map((piece, index) =>
        // Pieces have no identity but their place in the text.
        piece.isHit ? (
          <mark key={index} className={styles.hit}>
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </Bidi>
  );
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
