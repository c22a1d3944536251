import type { ReactNode } from 'react';
import { wholeNumber } from '../format/wholeNumber';

interface Props {
  done: number;
  /** null while the file is read. */
  total: number | null;
  isStopping: boolean;
  /** Between the bar and the button. */
  children: ReactNode;
}

/** How far the taking in of a long list is, and the button to stop it. */
export function ImportProgress({ done, total, isStopping, children }: Props) {
  if (isStopping) {
    return (
      <>
        <p>Het inlezen wordt gestopt. Er wordt niets opgeslagen.</p>
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
            : `${wholeNumber(done)} van ${wholeNumber(total)} rijen`}{' '}
          <progress max={total ?? undefined} value={total === null ? undefined : done} />
        </label>
      </p>
      {isWritten && <p>Alle rijen zijn gelezen. De lijst wordt nu vastgelegd.</p>}
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
