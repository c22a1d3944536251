import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { prepareRound } from '../operations/rounds/prepareRound';

export const meta: MetaFunction = () => [{ title: 'Voorbereiden · Peilstok' }];

// Runs after a refused post too: a redirect here would lose what was wrong.
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAssociation(request, context);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const year = Number(textField(form, 'year'));
  const prepared = await prepareRound(app, actor, associationId, { survey: textField(form, 'survey'), year });
  if (!prepared.ok) return unprocessable({ problems: prepared.problems });
  return redirect(`/metingen/${prepared.value.roundId}/gegevens`);
}

/** Where a round that could not be prepared is told of. */
export default function Prepare() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Voorbereiden" above={<a href="/programma">Programma</a>} />
      <Problems problems={sent?.problems} title="De meting kan niet worden voorbereid" />
      {!sent && <p>Kies in het programma welke meting u voorbereidt.</p>}
      <p>
        <a className="button" href="/programma">
          Terug naar het programma
        </a>
      </p>
    </>
  );
}
