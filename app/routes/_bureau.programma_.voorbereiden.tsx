import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { prepareRound } from '../operations/rounds/prepareRound';

export const meta: MetaFunction = () => [{ title: 'Voorbereiden · Peilstok' }];

export const loader = () => redirect('/programma');

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const year = Number(textField(form, 'year'));
  const prepared = await prepareRound(app, actor, associationId, { survey: textField(form, 'survey'), year });
  if (!prepared.ok) return unprocessable({ problems: prepared.problems });
  return redirect(`/metingen/${prepared.value.roundId}/gegevens`);
}

/** Only reached when the round could not be prepared. */
export default function Prepare() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Voorbereiden" above={<a href="/programma">Programma</a>} />
      <Problems problems={sent?.problems} title="De meting kan niet worden voorbereid" />
      <p>
        <a className="button" href="/programma">
          Terug naar het programma
        </a>
      </p>
    </>
  );
}
