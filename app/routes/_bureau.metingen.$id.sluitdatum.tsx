import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { Field } from '../components/forms/Field';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { latestClosing, moveClosing } from '../operations/rounds/moveClosing';

export const meta: MetaFunction = () => [{ title: 'Laatste dag verschuiven · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (round.status !== 'open') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown, latest: latestClosing(round, { mayCrossAugust: round.audience === 'ouders' }) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const closesOn = textField(await args.request.formData(), 'closesOn');
  const moved = await moveClosing(app, actor, associationId, round.roundId, closesOn);
  if (!moved.ok) return unprocessable({ problems: moved.problems, closesOn });
  return redirect(`/metingen/${round.roundId}?melding=verschoven`);
}

export default function MoveClosing() {
  const { round, latest } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const canMove = latest > round.closesOn;
  return (
    <>
      <PageHead title={`Laatste dag verschuiven: ${round.title}`} above={<RoundName round={round} />} />
      <Problems problems={sent?.problems} title="De laatste dag is niet verschoven" />
      <section className="card form-card">
        <p>
          Invullen kan nu tot en met {longDate(round.closesOn)}.{' '}
          {canMove
            ? `De laatste dag kan later worden, tot en met ${longDate(latest)}.`
            : 'Later kan niet meer.'}{' '}
          Aan iedereen is beloofd dat de antwoorden op {longDate(round.sealBy)} los van hun naam staan, en dat
          blijft zo.
        </p>
        {canMove ? (
          <>
            <p>
              Mails die hierna uitgaan, noemen de nieuwe dag. Wie al een mail kreeg, krijgt hierover geen
              nieuwe: de vragenlijst zelf noemt steeds de juiste dag.
            </p>
            <ConfirmForm button="Laatste dag verschuiven" backTo={`/metingen/${round.roundId}`}>
              <Field
                name="closesOn"
                label="Nieuwe laatste dag"
                type="date"
                required
                max={latest}
                defaultValue={sent?.closesOn ?? round.closesOn}
                problems={sent?.problems}
              />
            </ConfirmForm>
          </>
        ) : (
          <p>
            <a href={`/metingen/${round.roundId}`}>Terug naar de meting</a>
          </p>
        )}
      </section>
    </>
  );
}
