import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { TestMailForm } from '../components/forms/TestMailForm';
import { PageHead } from '../components/layout/PageHead';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { deliveryState } from '../operations/mail/outbox';
import { sendTestMail } from '../operations/mail/sendTestMail';

export const meta: MetaFunction = () => [{ title: 'Proefmail · Peilstok' }];

export const loader = () => redirect('/instellingen');

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const to = textField(await request.formData(), 'to');
  const sent = await sendTestMail(app, actor, associationId, to);
  if (!sent.ok) {
    return unprocessable({
      to,
      problems: sent.problems,
      deliversForReal: deliveryState(app).deliversForReal,
    });
  }
  return redirect(`/instellingen?melding=${sent.value.where === 'smtp' ? 'proefmail' : 'proefoutbox'}`);
}

/** Only reached when the mail could not be sent. */
export default function TestMail() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Proefmail" above={<a href="/instellingen">Instellingen</a>} />
      {sent && (
        <div className="card form-card">
          <TestMailForm email={sent.to} deliversForReal={sent.deliversForReal} problems={sent.problems} />
        </div>
      )}
    </>
  );
}
