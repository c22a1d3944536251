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
import { SealPreviewList } from '../components/rounds/SealPreviewList';
import { isTicked, notTicked } from '../http/forms/isTicked';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { previewSealing } from '../operations/sealing/previewSealing';
import { sealRound } from '../operations/sealing/sealRound';

export const meta: MetaFunction = () => [{ title: 'Verzegelen · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status === 'draft' || round.status === 'sealed') throw redirect(`/metingen/${round.roundId}`);
  const preview = await previewSealing(app, associationId, round.roundId);
  if (!preview) throw new Response(null, { status: 404 });
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown, preview };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  if (!isTicked(await args.request.formData())) return unprocessable({ problems: [notTicked] });
  const sealed = await sealRound(app, actor, associationId, round.roundId);
  if (!sealed.ok) return unprocessable({ problems: sealed.problems });
  return redirect(`/resultaten/${round.roundId}?melding=verzegeld`);
}

export default function SealPage() {
  const { round, preview } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const blocked = preview.blockers.length > 0;
  return (
    <>
      <PageHead
        title={`Verzegelen: ${round.title}`}
        above={<RoundName round={round} />}
        lead="Daarna zijn de antwoorden los van personen, en ziet u de uitkomsten."
      />
      <Problems problems={preview.blockers} title="De meting kan nu niet worden verzegeld" />
      <Problems problems={sent?.problems} title="De meting is niet verzegeld" linked />
      {blocked && (
        <div className="actions">
          {round.status === 'open' && (
            <a className="button" href={`/metingen/${round.roundId}/sluiten`}>
              Meting sluiten
            </a>
          )}
          <a className="button button-quiet" href={`/metingen/${round.roundId}`}>
            Terug naar de meting
          </a>
        </div>
      )}
      {!blocked && (
        <>
          <SealPreviewList preview={preview} />
          <section className="card form-card">
            <ConfirmForm
              button="Definitief verzegelen"
              backTo={`/metingen/${round.roundId}`}
              tick="Ik begrijp dat verzegelen niet is terug te draaien."
              danger
            />
          </section>
        </>
      )}
    </>
  );
}
