import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { resumeSending, stopSending } from '../operations/mail/steerSending';

/** The buttons stand on the round's own page. */
export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  return redirect(`/metingen/${round.roundId}`);
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const what = textField(await args.request.formData(), 'doe');
  const resumes = what === 'hervatten' || what === 'opnieuw';
  const outcome = resumes
    ? await resumeSending(app, actor, associationId, round.roundId, { alsoRefused: what === 'opnieuw' })
    : await stopSending(app, actor, associationId, round.roundId);
  if (!outcome.ok) return unprocessable({ problems: outcome.problems });
  return redirect(`/metingen/${round.roundId}?melding=${resumes ? 'hervat' : 'stilgezet'}`);
}

export default function Sending() {
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead title="Versturen" />
      <Problems problems={sent && 'problems' in sent ? sent.problems : undefined} />
    </>
  );
}
