import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { TestMailForm } from '../components/forms/TestMailForm';
import { PageHead } from '../components/layout/PageHead';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { deliveryState } from '../operations/mail/outbox';
import { sendTestMail } from '../operations/mail/sendTestMail';

export const meta: MetaFunction = () => [{ title: 'Proefmail · Peilstok' }];

// Runs after a refused post too: a redirect here would lose what was wrong.
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session } = await requireAssociation(request, context);
  return { email: session.email ?? '', deliversForReal: deliveryState(app).deliversForReal };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const to = textField(await request.formData(), 'to');
  const sent = await sendTestMail(app, actor, associationId, to);
  if (!sent.ok) {
    return unprocessable({ to, problems: sent.problems });
  }
  return redirect(`/instellingen?melding=${sent.value.where === 'smtp' ? 'proefmail' : 'proefoutbox'}`);
}

/** Where a test mail that could not be sent is told of, with the form to try again. */
export default function TestMail() {
  const { email, deliversForReal } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Proefmail" above={<a href="/instellingen">Instellingen</a>} />
      <div className="card form-card">
        <TestMailForm email={sent?.to ?? email} deliversForReal={deliversForReal} problems={sent?.problems} />
      </div>
    </>
  );
}
