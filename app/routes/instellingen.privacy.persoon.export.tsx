import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { longDate } from '../components/format/longDate';
import { messageName, sendStateName } from '../components/format/mailState';
import { textField } from '../http/forms/textField';
import { requireAssociation } from '../http/session/requireAssociation';
import { getAssociation } from '../operations/associations/association';
import { localDay } from '../operations/localDay';
import { personDocument, personText } from '../operations/privacy/person/personDocument';
import { viewPerson } from '../operations/privacy/person/viewPerson';

export const loader = () => redirect('/instellingen/privacy/persoon');

/** What is known of a person, as a file to hand over. The address comes in the post: it stands in no log or history. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const found = await viewPerson(app, associationId, textField(form, 'address'));
  if (!found.ok) return redirect('/instellingen/privacy/persoon');
  const { name } = await getAssociation(app, associationId);
  const document = personDocument(found.value, name, longDate(localDay(app.clock.now())), {
    day: longDate,
    mail: (message, state) => `${messageName(message)}: ${sendStateName(state)}`,
  });
  const asJson = textField(form, 'vorm') === 'json';
  return new Response(asJson ? `${JSON.stringify(document, null, 2)}\n` : personText(document), {
    headers: {
      'Content-Type': asJson ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="uw-gegevens.${asJson ? 'json' : 'txt'}"`,
    },
  });
}
