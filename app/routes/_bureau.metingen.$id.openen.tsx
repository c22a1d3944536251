import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { ApprovalNote } from '../components/rounds/ApprovalNote';
import { ApprovedCard } from '../components/rounds/ApprovedCard';
import { DraftBlockers } from '../components/rounds/DraftBlockers';
import { DraftSteps } from '../components/rounds/DraftSteps';
import { RoundName } from '../components/rounds/RoundName';
import { WhatGoesOut } from '../components/rounds/WhatGoesOut';
import { isTicked, notTicked } from '../http/forms/isTicked';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { localDay } from '../operations/localDay';
import { isOwnMail } from '../operations/mail/ownMail';
import { countRoundInvitations } from '../operations/mail/queueInvitations';
import { approveRound, takeBackApproval } from '../operations/rounds/approveRound';
import { openRound } from '../operations/rounds/openRound';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Goedkeuren: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status !== 'draft') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return {
    round: shown,
    startsLater: round.opensOn > localDay(app.clock.now()),
    invitations: await countRoundInvitations(app, associationId, round.roundId),
    ownMail: await isOwnMail(app, associationId, round.roundId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const form = await args.request.formData();
  const here = `/metingen/${round.roundId}`;
  if (textField(form, 'wat') === 'intrekken') {
    const takenBack = await takeBackApproval(app, actor, associationId, round.roundId);
    if (!takenBack.ok) return unprocessable({ problems: takenBack.problems });
    return redirect(`${here}/openen?melding=ingetrokken`);
  }
  if (!isTicked(form)) return unprocessable({ problems: [notTicked] });
  if (round.opensOn > localDay(app.clock.now())) {
    const approved = await approveRound(app, actor, associationId, round.roundId);
    if (!approved.ok) return unprocessable({ problems: approved.problems });
    return redirect(`${here}/openen?melding=goedgekeurd`);
  }
  const opened = await openRound(app, actor, associationId, round.roundId);
  if (!opened.ok) return unprocessable({ problems: opened.problems });
  const done = (await isOwnMail(app, associationId, round.roundId)) ? 'geopendzelf' : 'geopend';
  return redirect(`${here}?melding=${done}&aantal=${opened.value.invited}`);
}

export default function DraftOpen() {
  const { round, startsLater, invitations, ownMail } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  // What was refused may be mended right here, so the form only goes when the draft itself is not ready.
  const blockers = round.blockers.filter(({ code }) => code !== 'too-early');
  return (
    <>
      <PageHead title={round.title} above={<RoundName round={round} />} />
      <DraftSteps roundId={round.roundId} current="openen" />
      <ApprovalNote round={round} isAtApproval />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <DraftBlockers
        round={round}
        problems={sent?.problems ?? blockers}
        title={startsLater ? 'De meting kan nog niet worden goedgekeurd' : 'De meting kan nog niet open'}
      />
      {round.approvedBy ? (
        <ApprovedCard round={round} isOwnMail={ownMail} />
      ) : (
        blockers.length === 0 && (
          <section className="card form-card">
            <h2>{startsLater ? 'Alles goedkeuren?' : 'De meting openen?'}</h2>
            <WhatGoesOut
              round={round}
              startsLater={startsLater}
              invitations={invitations}
              isOwnMail={ownMail}
            />
            <ConfirmForm
              button={
                startsLater
                  ? 'Goedkeuren'
                  : ownMail || round.recipients === 0
                    ? 'Openen'
                    : 'Openen en uitnodigingen versturen'
              }
              backTo={`/metingen/${round.roundId}/controle`}
              tick={
                round.recipients === 0
                  ? 'Ik heb de vragenlijst en de links nagekeken.'
                  : 'Ik heb de mails en de lijst met ontvangers nagekeken.'
              }
            >
              {startsLater && (
                <p className="field-help">
                  Tot {longDate(round.opensOn)} kunt u de goedkeuring intrekken. Verandert u daarvoor nog iets
                  aan de meting, dan is een nieuwe goedkeuring nodig.
                </p>
              )}
            </ConfirmForm>
          </section>
        )
      )}
    </>
  );
}
