import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { NormForm } from '../components/norms/NormForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { changeNorm } from '../operations/norms/changeNorm';
import { viewNorm } from '../operations/norms/viewNorm';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.norm.key} wijzigen · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewNorm(app, associationId, params.norm ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return { norm: view.norm };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const wish = {
    text: textField(form, 'text'),
    responsible: textField(form, 'responsible'),
    quadrant: textField(form, 'quadrant'),
    frequency: textField(form, 'frequency'),
    reason: textField(form, 'reason'),
  };
  const norm = params.norm ?? '';
  const changed = await changeNorm(app, actor, associationId, norm, wish);
  if (!changed.ok) return unprocessable({ problems: changed.problems, wish });
  return redirect(`/resultaten/normen/${encodeURIComponent(norm)}?melding=opgeslagen`);
}

export default function ChangeNorm() {
  const { norm } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={`${norm.key} wijzigen`}
        above={
          <>
            <a href="/resultaten/normen">Alle normen</a> ·{' '}
            <a href={`/resultaten/normen/${norm.key}`}>
              {norm.key} {norm.title}
            </a>
          </>
        }
        lead="Wat u wijzigt, geldt alleen voor uw samenwerkingsverband. Hoe het was, blijft te lezen."
      />
      <Problems problems={sent?.problems} title="Er is niets gewijzigd" linked />
      <NormForm norm={norm} typed={sent?.wish ?? null} problems={sent?.problems} />
    </>
  );
}
