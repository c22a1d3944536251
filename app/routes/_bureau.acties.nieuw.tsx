import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ActionForm } from '../components/improving/ActionForm';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readActionForm } from '../http/forms/actionForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { type ActionInput, saveAction } from '../operations/improving/saveAction';
import { viewActionChoices } from '../operations/improving/viewAction';

export const meta: MetaFunction = () => [{ title: 'Actie toevoegen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const choices = await viewActionChoices(app, associationId);
  const search = new URL(request.url).searchParams;
  const asked = choices.indicators.find(({ key }) => key === search.get('indicator'))?.key;
  // Without a round the action would never stand beside a change; the newest that measured the norm is most likely meant.
  const round =
    choices.rounds.find(({ id }) => id === search.get('meting')) ??
    choices.rounds.find(({ indicators }) => asked && indicators.includes(asked));
  const indicator = !round || (asked && round.indicators.includes(asked)) ? asked : undefined;
  const blank: ActionInput = {
    kind: 'actie',
    title: '',
    owner: '',
    indicator: indicator ?? null,
    roundId: round?.id ?? null,
    developBy: null,
    carryOutFrom: null,
    carryOutUntil: null,
    status: 'gepland',
    remark: '',
    questionName: null,
    items: [],
    schoolIds: [],
    revision: 0,
  };
  return { choices, blank };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const typed = readActionForm(await request.formData());
  const saved = await saveAction(app, actor, associationId, null, typed);
  if (!saved.ok) return unprocessable({ problems: saved.problems, typed });
  return redirect(`/acties/${saved.value.id}?melding=opgeslagen`);
}

export default function NewAction() {
  const { choices, blank } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Actie toevoegen" above={<a href="/acties">Acties</a>} />
      <Problems problems={sent?.problems} title="De actie is niet bewaard" linked />
      <ActionForm
        action={sent?.typed ?? blank}
        choices={choices}
        problems={sent?.problems}
        button="Actie toevoegen"
      />
    </>
  );
}
