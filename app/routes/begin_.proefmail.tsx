import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { LeaveStep } from '../components/firstDay/LeaveStep';
import { NextStep } from '../components/firstDay/NextStep';
import { StepList } from '../components/firstDay/StepList';
import { TestMailForm } from '../components/forms/TestMailForm';
import { Done } from '../components/layout/Done';
import { QuietFrame } from '../components/layout/QuietFrame';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { nextStepAddress } from '../operations/firstDay/nextStepAddress';
import { putOffStep } from '../operations/firstDay/putOffStep';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';
import { deliveryState } from '../operations/mail/outbox';
import { sendTestMail } from '../operations/mail/sendTestMail';

export const meta: MetaFunction = () => [{ title: 'Proefmail · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session, associationId } = await requireAssociation(request, context);
  const { steps, next } = await viewFirstDay(app, associationId);
  return { steps, next, email: session.email ?? '', deliversForReal: deliveryState(app).deliversForReal };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  if (textField(form, 'wat') === 'later') {
    await putOffStep(app, associationId, 'proefmail');
    return redirect(await nextStepAddress(app, associationId));
  }
  const to = textField(form, 'to');
  const sent = await sendTestMail(app, actor, associationId, to);
  if (!sent.ok) return unprocessable({ problems: sent.problems, to });
  return redirect(`/begin/proefmail?melding=${sent.value.where === 'smtp' ? 'proefmail' : 'proefoutbox'}`);
}

export default function BeginTestMail() {
  const { steps, next, email, deliversForReal } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isDone = steps.find(({ step }) => step === 'proefmail')?.state === 'done';
  return (
    <QuietFrame wide>
      <StepList steps={steps} present="proefmail" />
      <h1>Een proefmail</h1>
      <Done message={sent ? null : search.get('melding')} count={null} />
      <p className="lead">
        Zo ziet u of mail van Peilstok goed aankomt, vóór er iets naar ouders of scholen gaat.
      </p>
      <div className="card form-card">
        <TestMailForm email={sent?.to ?? email} deliversForReal={deliversForReal} problems={sent?.problems} />
      </div>
      {isDone ? (
        <NextStep next={next}>{!deliversForReal && <a href="/outbox">Bekijk hem in de outbox</a>}</NextStep>
      ) : (
        <LeaveStep />
      )}
    </QuietFrame>
  );
}
