import type { ReactNode } from 'react';
import { wholeNumber } from '../format/wholeNumber';
import type { ImportWords } from './importWords';

interface Props {
  done: number;
  /** null while the file is read. */
  total: number | null;
  isStopping: boolean;
  words: ImportWords;
  /** Between the bar and the button. */
  children: ReactNode;
}

/** How far the taking in of a long list is, and the button to stop it. */
export function ImportProgress({ done, total, isStopping, words, children }: Props) {
  if (isStopping) {
    return (
      <>
        <p>{words.stopping}</p>
        {children}
      </>
    );
  }
  const isWritten = total !== null && done >= total;
  return (
    <>
      <p>
        <label>
          {total === null
            ? 'Het bestand wordt gelezen.'
            : `${wholeNumber(done)} van ${wholeNumber(total)} ${words.unit}`}{' '}
          <progress max={total ?? undefined} value={total === null ? undefined : done} />
        </label>
      </p>
      {isWritten && <p>{words.written}</p>}
      {children}
      {!isWritten && (
        <form method="post" className="actions">
          <button type="submit" name="wat" value="stoppen" className="button button-quiet">
            Stoppen
          </button>
        </form>
      )}
    </>
  );
}
