import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { RoundName } from '../components/rounds/RoundName';
import { withdrawalChoices, withdrawalName } from '../components/rounds/withdrawalChoices';
import { unprocessable } from '../http/forms/unprocessable';
import { withdrawalField } from '../http/forms/withdrawalField';
import { requireRound } from '../http/session/requireRound';
import { viewRecipient } from '../operations/rounds/list/viewRecipient';
import { returnRecipient, withdrawRecipient } from '../operations/rounds/list/withdrawRecipient';

export const meta: MetaFunction = () => [{ title: 'Ontvanger · Peilstok' }];

async function atRecipient(args: LoaderFunctionArgs) {
  const atRound = await requireRound(args);
  const { app, associationId, round } = atRound;
  const person = await viewRecipient(app, associationId, round.roundId, args.params.recipient ?? '');
  if (!person || (round.status !== 'draft' && round.status !== 'open'))
    throw new Response(null, { status: 404 });
  return { ...atRound, person };
}

export async function loader(args: LoaderFunctionArgs) {
  const { round, person } = await atRecipient(args);
  const { roundId, title, audience, year, status } = round;
  return { round: { roundId, title, audience, year, status }, person };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round, person } = await atRecipient(args);
  const list = `/metingen/${round.roundId}/ontvangers`;
  if (person.withdrawn) {
    const back = await returnRecipient(app, actor, associationId, round.roundId, person.id);
    if (!back.ok) return unprocessable({ problems: back.problems });
    return redirect(`${list}?melding=teruggezet`);
  }
  const why = round.status === 'draft' ? 'left' : withdrawalField(await args.request.formData(), 'waarom');
  if (why === null) {
    return unprocessable({ problems: [{ code: 'why', field: 'waarom', message: 'Kies een reden.' }] });
  }
  const taken = await withdrawRecipient(app, actor, associationId, round.roundId, {
    recipientId: person.id,
    why,
  });
  if (!taken.ok) return unprocessable({ problems: taken.problems });
  return redirect(`${list}?melding=${round.status === 'draft' ? 'eraf' : 'teruggetrokken'}`);
}

export default function Recipient() {
  const { round, person } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const list = `/metingen/${round.roundId}/ontvangers`;
  const who = [person.name && person.email, person.school, person.role].filter(Boolean).join(' · ');
  return (
    <>
      <PageHead title={person.name ?? person.email} above={<RoundName round={round} />} lead={who} />
      {sent && <Problems problems={sent.problems} />}
      <section className="card form-card">
        {person.withdrawn ? (
          <ConfirmForm button="Terugzetten" backTo={list}>
            <h2>Teruggetrokken</h2>
            <p>Reden: {withdrawalName(person.withdrawnWhy)}.</p>
            <p>
              Was dit een vergissing? Zet deze persoon dan terug. De link werkt dan weer, en een uitnodiging
              die nog niet weg was, gaat alsnog uit.
            </p>
          </ConfirmForm>
        ) : round.status === 'draft' ? (
          <ConfirmForm button="Van de lijst halen" backTo={list} danger>
            <h2>Van de lijst halen</h2>
            <p>De meting is nog niet open. Deze persoon krijgt geen uitnodiging en telt niet mee.</p>
          </ConfirmForm>
        ) : (
          <ConfirmForm button="Terugtrekken" backTo={list} danger>
            <h2>Terugtrekken</h2>
            <p>
              Er gaat geen mail meer uit naar deze persoon, en de link zegt dat hij niet meer geldig is.{' '}
              {round.audience === 'ouders'
                ? 'Is de vragenlijst al binnen? Dan blijft die meetellen. Of dat zo is, ziet u niet.'
                : 'Wat half is ingevuld, vervalt.'}
            </p>
            <fieldset>
              <legend>Waarom?</legend>
              {withdrawalChoices.map(({ key, name, counts }) => (
                <label key={key} className="tick">
                  <input type="radio" name="waarom" value={key} required />{' '}
                  <span>
                    {name}
                    <span className="under">{counts}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          </ConfirmForm>
        )}
      </section>
    </>
  );
}
