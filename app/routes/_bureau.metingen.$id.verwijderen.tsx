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
import { RoundName } from '../components/rounds/RoundName';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { removeDraft } from '../operations/rounds/changeDraft';

export const meta: MetaFunction = () => [{ title: 'Voorbereiding verwijderen · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (round.status !== 'draft') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const removed = await removeDraft(app, actor, associationId, round.roundId);
  if (!removed.ok) return unprocessable({ problems: removed.problems });
  return redirect('/programma?melding=verwijderd');
}

export default function RemoveDraft() {
  const { round } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Voorbereiding verwijderen?" above={<RoundName round={round} />} />
      <Problems problems={sent?.problems} title="De voorbereiding is niet verwijderd" />
      <section className="card form-card">
        <p>
          De voorbereiding van ‘{round.title}’ verdwijnt
          {round.recipients > 0 &&
            `, met ${counted(round.recipients, 'ontvanger', 'ontvangers')} op de lijst`}
          . Er is nog niets verstuurd.
        </p>
        <ConfirmForm button="Verwijderen" backTo={`/metingen/${round.roundId}/gegevens`} danger />
      </section>
    </>
  );
}
