import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { MailPreviews } from '../components/rounds/MailPreviews';
import { RoundName } from '../components/rounds/RoundName';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { remindRound } from '../operations/rounds/remindRound';

export const meta: MetaFunction = () => [{ title: 'Herinneren · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (round.status !== 'open') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, ...shown } = round;
  return { round: shown };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const reminded = await remindRound(app, actor, associationId, round.roundId);
  if (!reminded.ok) return unprocessable({ problems: reminded.problems });
  return redirect(`/metingen/${round.roundId}?melding=herinnerd&aantal=${reminded.value.reminded}`);
}

export default function Remind() {
  const { round } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const open = round.running ? round.running.invited - (round.running.completed ?? 0) : null;
  return (
    <>
      <PageHead title={`Herinneren: ${round.title}`} above={<RoundName round={round} />} />
      <Problems problems={sent?.problems} title="Er is geen herinnering verstuurd" />
      <section className="card form-card">
        <p>
          {open === null
            ? 'Wie nog niet klaar is, krijgt'
            : `Nog ${counted(open, 'persoon is', 'mensen zijn')} niet klaar. Zij krijgen`}{' '}
          een mail met dezelfde persoonlijke link. Wie klaar is of zich heeft afgemeld, krijgt niets.
        </p>
        <ConfirmForm button="Herinnering versturen" backTo={`/metingen/${round.roundId}`} />
      </section>
      <section aria-labelledby="mail">
        <h2 id="mail">Zo ziet de herinnering eruit</h2>
        <MailPreviews
          roundId={round.roundId}
          mails={round.mailPreview.filter((mail) => mail.kind === 'reminder')}
        />
      </section>
    </>
  );
}
