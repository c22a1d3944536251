import type { ReactNode } from 'react';
import { wrongFieldId } from './wrongFieldId';

interface Props {
  /** What the button does, as a verb. */
  button: string;
  /** Where "toch niet" leads. */
  backTo: string;
  /** A sentence that must be ticked first; for what cannot be undone. */
  tick?: string;
  danger?: boolean;
  children?: ReactNode;
}

/** The last step before something happens: one button, one way back. */
export function ConfirmForm({ button, backTo, tick, danger = false, children }: Props) {
  return (
    <form method="post" className="confirm-form">
      {children}
      {tick && (
        <label className="tick">
          <input id={wrongFieldId('begrepen')} type="checkbox" name="begrepen" value="ja" required />{' '}
          <span>{tick}</span>
        </label>
      )}
      <div className="actions">
        <button type="submit" className={danger ? 'button button-danger' : 'button'}>
          {button}
        </button>
        <a className="button button-quiet" href={backTo}>
          Toch niet
        </a>
      </div>
    </form>
  );
}
