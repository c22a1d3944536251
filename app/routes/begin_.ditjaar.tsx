import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { LeaveStep } from '../components/firstDay/LeaveStep';
import { NextStep } from '../components/firstDay/NextStep';
import { StepList } from '../components/firstDay/StepList';
import { ThisYearForms } from '../components/firstDay/ThisYearForms';
import { Done } from '../components/layout/Done';
import { Problems } from '../components/layout/Problems';
import { QuietFrame } from '../components/layout/QuietFrame';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { nextStepAddress } from '../operations/firstDay/nextStepAddress';
import { proposeDays } from '../operations/firstDay/proposeDays';
import { putOffStep } from '../operations/firstDay/putOffStep';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';
import { localDay } from '../operations/localDay';
import { decideYear } from '../operations/programme/decideYear';

export const meta: MetaFunction = () => [{ title: 'Dit jaar alsnog of overslaan? · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { steps, next, thisYear, year } = await viewFirstDay(app, associationId);
  return { steps, next, thisYear, year, days: proposeDays(localDay(app.clock.now())) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const what = textField(form, 'wat');
  if (what === 'later') {
    await putOffStep(app, associationId, 'ditjaar');
    return redirect(await nextStepAddress(app, associationId));
  }
  const { year } = await viewFirstDay(app, associationId);
  const decision = {
    survey: textField(form, 'survey'),
    year,
    kind: what === 'move' ? ('move' as const) : ('skip' as const),
    opensOn: textField(form, 'opensOn'),
    closesOn: textField(form, 'closesOn'),
    reason: textField(form, 'reason'),
  };
  const decided = await decideYear(app, actor, associationId, decision);
  if (!decided.ok) return unprocessable({ problems: decided.problems, decision });
  return redirect('/begin/ditjaar?melding=opgeslagen');
}

export default function BeginThisYear() {
  const { steps, next, thisYear, year, days } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isDone = steps.find(({ step }) => step === 'ditjaar')?.state === 'done';
  return (
    <QuietFrame wide>
      <StepList steps={steps} present="ditjaar" />
      <h1>{year}: alsnog of overslaan?</h1>
      <p className="lead">
        {isDone
          ? `Over ${year} is alles beslist.`
          : `Deze metingen horen bij ${year}. Houd ze alsnog, of sla ze over en zeg waarom.`}
      </p>
      <Done message={sent ? null : search.get('melding')} count={null} />
      <Problems problems={sent?.problems} title="Er is niets bewaard" linked />
      {thisYear.map((one) => {
        const own = sent?.decision.survey === one.survey ? sent : undefined;
        return (
          <ThisYearForms
            key={one.survey}
            one={one}
            days={own?.decision.kind === 'move' ? own.decision : days}
            sent={own && { kind: own.decision.kind, reason: own.decision.reason, problems: own.problems }}
          />
        );
      })}
      {isDone ? <NextStep next={next} /> : <LeaveStep />}
    </QuietFrame>
  );
}
