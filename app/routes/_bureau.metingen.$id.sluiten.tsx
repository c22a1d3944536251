import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { RoundName } from '../components/rounds/RoundName';
import { RunningResponse } from '../components/rounds/RunningResponse';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { closeRound } from '../operations/rounds/closeRound';

export const meta: MetaFunction = () => [{ title: 'Meting sluiten · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (round.status !== 'open') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const closed = await closeRound(app, actor, associationId, round.roundId);
  if (!closed.ok) return unprocessable({ problems: closed.problems });
  return redirect(`/metingen/${round.roundId}?melding=gesloten`);
}

export default function Close() {
  const { round } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title={`Sluiten: ${round.title}`} above={<RoundName round={round} />} />
      <Problems problems={sent?.problems} title="De meting is niet gesloten" />
      <section className="card form-card">
        {round.running && <RunningResponse running={round.running} />}
        <p className="after-bar">
          Na het sluiten kan niemand meer antwoorden, ook niet wie al begonnen is. Openen kan daarna niet
          meer. Wat is ingevuld, blijft bewaard.
        </p>
        <ConfirmForm button="Meting sluiten" backTo={`/metingen/${round.roundId}`} />
      </section>
    </>
  );
}
