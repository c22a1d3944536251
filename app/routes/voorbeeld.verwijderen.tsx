import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { QuietFrame } from '../components/layout/QuietFrame';
import { requireSession } from '../http/session/requireSession';
import { removeExample } from '../operations/example/removeExample';

export const meta: MetaFunction = () => [{ title: 'Voorbeeld verwijderen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await requireSession(request, context);
  if (!session.associations.some((association) => association.isExample)) throw redirect('/');
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = await requireSession(request, context);
  await removeExample(app);
  return redirect('/');
}

export default function RemoveExample() {
  return (
    <QuietFrame>
      <h1>Voorbeeld verwijderen?</h1>
      <p>
        Het verzonnen samenwerkingsverband verdwijnt, met al zijn metingen, antwoorden en mails in de outbox.
        Uw eigen gegevens blijven staan.
      </p>
      <ConfirmForm button="Voorbeeld verwijderen" backTo="/programma" danger />
    </QuietFrame>
  );
}
