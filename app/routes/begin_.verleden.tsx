import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { LeaveStep } from '../components/firstDay/LeaveStep';
import { NextStep } from '../components/firstDay/NextStep';
import { PastYears } from '../components/firstDay/PastYears';
import { StepList } from '../components/firstDay/StepList';
import { TextArea } from '../components/forms/TextArea';
import { Done } from '../components/layout/Done';
import { Problems } from '../components/layout/Problems';
import { QuietFrame } from '../components/layout/QuietFrame';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { nextStepAddress } from '../operations/firstDay/nextStepAddress';
import { notHeld, restNotHeld } from '../operations/firstDay/notHeld';
import { putOffStep } from '../operations/firstDay/putOffStep';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';
import { decideYear } from '../operations/programme/decideYear';

export const meta: MetaFunction = () => [{ title: 'Wat is er al gemeten? · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { steps, next, past, year } = await viewFirstDay(app, associationId);
  return { steps, next, past, year };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const what = textField(form, 'wat');
  const decision = {
    survey: textField(form, 'survey'),
    year: Number(textField(form, 'year')),
    reason: textField(form, 'reason'),
  };
  if (what === 'later') {
    await putOffStep(app, associationId, 'verleden');
    return redirect(await nextStepAddress(app, associationId));
  }
  const outcome =
    what === 'rest'
      ? await restNotHeld(app, actor, associationId, decision.reason)
      : what === 'terug'
        ? await decideYear(app, actor, associationId, {
            ...decision,
            kind: 'none',
            opensOn: '',
            closesOn: '',
          })
        : await notHeld(app, actor, associationId, decision);
  if (!outcome.ok) return unprocessable({ ...decision, what, problems: outcome.problems });
  return redirect('/begin/verleden?melding=opgeslagen');
}

export default function BeginPast() {
  const { steps, next, past, year } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isRest = sent?.what === 'rest';
  const unknown = past.filter((one) => !one.roundId && !one.skippedBecause && !one.comesOn).length;
  return (
    <QuietFrame wide>
      <StepList steps={steps} present="verleden" />
      <h1>Wat is er al gemeten?</h1>
      <p className="lead">
        Van 2021 tot en met {year - 1} stonden deze metingen in het programma. Voer in wat er is, ook als een
        ander bureau de meting hield. Is er niet gemeten, zeg dan waarom.
        {unknown > 1 && (
          <>
            {' '}
            <a href="#nooit">Nooit gemeten?</a>
          </>
        )}
      </p>
      <Done message={sent ? null : search.get('melding')} count={search.get('aantal')} />
      {unknown === 0 && !sent && search.has('melding') && <NextStep next={next} />}
      <Problems problems={sent?.problems} title="Er is niets bewaard" linked />
      <PastYears years={past} sent={sent && !isRest ? sent : undefined} />
      {unknown > 1 && (
        <form method="post" className="card form-card" id="nooit">
          <h2>{unknown === past.length ? 'Er is nooit gemeten' : 'De andere metingen zijn niet gehouden'}</h2>
          <p className="field-help">
            Dan hoeft u de reden maar één keer te schrijven. U kunt het per meting later nog veranderen.
          </p>
          <TextArea
            name="reason"
            label="Waarom niet?"
            rows={2}
            defaultValue={isRest ? sent?.reason : ''}
            problems={isRest ? sent?.problems : undefined}
          />
          <button type="submit" name="wat" value="rest" className="button button-quiet">
            Alle {unknown} niet gehouden
          </button>
        </form>
      )}
      {unknown === 0 ? <NextStep next={next} /> : <LeaveStep />}
    </QuietFrame>
  );
}
