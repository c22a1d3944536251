import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TestMailForm } from '../components/forms/TestMailForm';
import { QuietFrame } from '../components/layout/QuietFrame';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { deliveryState } from '../operations/mail/outbox';
import { sendTestMail } from '../operations/mail/sendTestMail';

export const meta: MetaFunction = () => [{ title: 'Proefmail · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session } = await requireAssociation(request, context);
  return { email: session.email ?? '', deliversForReal: deliveryState(app).deliversForReal };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const sent = await sendTestMail(app, actor, associationId, textField(await request.formData(), 'to'));
  if (!sent.ok) return unprocessable({ problems: sent.problems });
  return redirect(`/programma?melding=${sent.value.where === 'smtp' ? 'proefmail' : 'proefoutbox'}`);
}

export default function BeginTestMail() {
  const { email, deliversForReal } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <QuietFrame>
      <h1>Stap 3: een proefmail</h1>
      <p className="lead">
        Zo ziet u of mail van Peilstok goed aankomt, vóór er iets naar ouders of scholen gaat.
      </p>
      <div className="card form-card">
        <TestMailForm email={email} deliversForReal={deliversForReal} problems={sent?.problems} />
      </div>
      <p>
        <a href="/programma">Naar het programma</a>
      </p>
    </QuietFrame>
  );
}
