import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { textField } from '../http/forms/textField';
import { requireAssociation } from '../http/session/requireAssociation';
import { prepareRound } from '../operations/rounds/prepareRound';

export const loader = () => redirect('/programma');

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const prepared = await prepareRound(app, actor, associationId, {
    survey: textField(form, 'survey'),
    year: Number(textField(form, 'year')),
  });
  return redirect(
    prepared.ok ? `/metingen/${prepared.value.roundId}/gegevens` : '/programma?melding=niet-voorbereid',
  );
}
