import type { Problem } from '../../operations/problem';
import { Notice } from '../layout/Notice';
import { Problems } from '../layout/Problems';
import { Field } from './Field';

interface Props {
  email: string;
  deliversForReal: boolean;
  problems?: Problem[] | undefined;
  /** Where to post, when it is not this page. */
  action?: string;
}

/** Sending one mail to yourself. Says beforehand when no mail really leaves. */
export function TestMailForm({ email, deliversForReal, problems, action }: Props) {
  return (
    <form method="post" action={action}>
      <Problems problems={problems} title="De proefmail is niet verstuurd" />
      {!deliversForReal && (
        <Notice tone="warning" title="Mail wordt nog niet echt verstuurd">
          <p>
            Er is geen mailserver ingesteld. Mails komen in de outbox en bereiken niemand. Een echte meting
            gaat pas open als er een mailserver is, of als u kiest om de mails van die meting zelf te
            versturen.
          </p>
        </Notice>
      )}
      <Field
        name="to"
        type="email"
        label="Stuur de proefmail naar"
        defaultValue={email}
        autoComplete="email"
        required
        maxLength={254}
        problems={problems}
      />
      <button type="submit" className="button">
        Proefmail sturen
      </button>
    </form>
  );
}
