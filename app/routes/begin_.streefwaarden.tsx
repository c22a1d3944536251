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
import { Done } from '../components/layout/Done';
import { QuietFrame } from '../components/layout/QuietFrame';
import { TargetForm } from '../components/targets/TargetForm';
import { readTargetsAddress, readTargetsForm } from '../http/forms/targetsForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { nextStepAddress } from '../operations/firstDay/nextStepAddress';
import { putOffStep } from '../operations/firstDay/putOffStep';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';
import { decideTargets } from '../operations/targets/decideTargets';
import { viewTargets } from '../operations/targets/viewTargets';

export const meta: MetaFunction = () => [{ title: 'Streefwaarden · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { steps, next } = await viewFirstDay(app, associationId);
  const { surveys } = await viewTargets(app, associationId);
  return { steps, next, surveys, carried: readTargetsAddress(request)?.typed };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  if (textField(form, 'wat') === 'later') {
    await putOffStep(app, associationId, 'streefwaarden');
    return redirect(await nextStepAddress(app, associationId));
  }
  const { choices, reason, typed } = readTargetsForm(form);
  const outcome = await decideTargets(app, actor, associationId, choices, reason);
  if (!outcome.ok) return unprocessable({ problems: outcome.problems, typed });
  return redirect('/begin/streefwaarden?melding=opgeslagen');
}

export default function BeginTargets() {
  const { steps, next, surveys, carried } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isDone = steps.find(({ step }) => step === 'streefwaarden')?.state === 'done';
  return (
    <QuietFrame wide>
      <StepList steps={steps} present="streefwaarden" />
      <h1>Streefwaarden</h1>
      <p className="lead">
        Een streefwaarde is het cijfer (1 tot 10) waarbij het bestuur een norm gehaald vindt. Kies hem vóór de
        meting: wie hem achteraf kiest, kan altijd gelijk krijgen.
      </p>
      <Done message={sent ? null : search.get('melding')} count={null} />
      {isDone && !sent && search.has('melding') && <NextStep next={next} />}
      <TargetForm surveys={surveys} typed={sent?.typed ?? carried} problems={sent?.problems} from="begin" />
      {isDone ? <NextStep next={next} /> : <LeaveStep />}
    </QuietFrame>
  );
}
