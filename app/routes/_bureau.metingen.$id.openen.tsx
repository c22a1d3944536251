import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { longDate } from '../components/format/longDate';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { DraftSteps } from '../components/rounds/DraftSteps';
import { RoundName } from '../components/rounds/RoundName';
import { isTicked, notTicked } from '../http/forms/isTicked';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { openRound } from '../operations/rounds/openRound';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Openen: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (round.status !== 'draft') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const form = await args.request.formData();
  if (!isTicked(form)) return unprocessable({ problems: [notTicked] });
  const opened = await openRound(app, actor, associationId, round.roundId);
  if (!opened.ok) return unprocessable({ problems: opened.problems });
  return redirect(`/metingen/${round.roundId}?melding=geopend&aantal=${opened.value.invited}`);
}

export default function DraftOpen() {
  const { round } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const blockers = sent?.problems ?? round.blockers;
  const without = round.targets.filter((target) => target.target === null).map((target) => target.indicator);
  return (
    <>
      <PageHead title={round.title} above={<RoundName round={round} />} />
      <DraftSteps roundId={round.roundId} current="openen" />
      <Problems problems={blockers} title="De meting kan nog niet open" />
      {blockers.length === 0 && (
        <section className="card form-card">
          <h2>De meting openen?</h2>
          <ul>
            <li>
              {counted(round.recipients, 'persoon krijgt', 'mensen krijgen')} een uitnodiging met een eigen
              link.
            </li>
            <li>
              De meting sluit op {longDate(round.closesOn)} en wordt uiterlijk {longDate(round.sealBy)}{' '}
              verzegeld.
            </li>
            <li>Vragenlijst, lijst met ontvangers en streefwaarden liggen daarna vast.</li>
            {without.length > 0 && (
              <li>Zonder streefwaarde, dus straks zonder oordeel: {without.join(', ')}.</li>
            )}
          </ul>
          <ConfirmForm
            button="Openen en uitnodigingen versturen"
            backTo={`/metingen/${round.roundId}/controle`}
            tick="Ik heb de mails en de lijst met ontvangers nagekeken."
          />
        </section>
      )}
    </>
  );
}
