import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { MailPreviews } from '../components/rounds/MailPreviews';
import { RoundName } from '../components/rounds/RoundName';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { isOwnMail } from '../operations/mail/ownMail';
import { viewRemindersLeft } from '../operations/rounds/remindersLeft';
import { remindRound } from '../operations/rounds/remindRound';

export const meta: MetaFunction = () => [{ title: 'Herinneren · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status !== 'open') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, ...shown } = round;
  return {
    round: shown,
    ownMail: await isOwnMail(app, associationId, round.roundId),
    reminders: await viewRemindersLeft(app, associationId, round.roundId),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const reminded = await remindRound(app, actor, associationId, round.roundId);
  if (!reminded.ok) return unprocessable({ problems: reminded.problems });
  const said = (await isOwnMail(app, associationId, round.roundId))
    ? 'linksklaar'
    : `herinnerd&aantal=${reminded.value.reminded}`;
  return redirect(`/metingen/${round.roundId}?melding=${said}`);
}

export default function Remind() {
  const { round, ownMail, reminders } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const open = round.running ? round.running.invited - (round.running.completed ?? 0) : null;
  return (
    <>
      <PageHead title={`Herinneren: ${round.title}`} above={<RoundName round={round} />} />
      <Problems problems={sent?.problems} title="Er is geen herinnering verstuurd" />
      {round.recipients === 0 || reminders?.left === 0 ? (
        <section className="card form-card">
          <p>
            {round.recipients === 0
              ? 'Er staat niemand op de lijst om te herinneren. Wie een link doorstuurt en dat per mail kreeg gevraagd, krijgt op de afgesproken dagen vanzelf een herinnering.'
              : !reminders?.sent
                ? 'Deze meting heeft geen herinneringen.'
                : `${reminders.sent === 1 ? 'Er is al 1 herinnering' : `Er zijn al ${reminders.sent} herinneringen`} gestuurd. Meer sturen wij niet: mensen mogen ook niet antwoorden.`}
          </p>
          {round.recipients === 0 && (
            <p>
              <a href={`/metingen/${round.roundId}/links`}>Iemand vragen om een link door te sturen</a>
            </p>
          )}
          {round.recipients > 0 && round.audience !== 'ouders' && (
            <p>
              <a href={`/metingen/${round.roundId}/achterblijvers`}>
                Wie u zelf nog kunt bellen of schrijven
              </a>
            </p>
          )}
          <p>
            <a className="button button-quiet" href={`/metingen/${round.roundId}`}>
              Terug naar de meting
            </a>
          </p>
        </section>
      ) : (
        <>
          <section className="card form-card">
            {ownMail ? (
              <p>
                {open !== null && `Nog ${counted(open, 'persoon is', 'mensen zijn')} niet klaar. `}U verstuurt
                de mails van deze meting zelf. Hierna staat bij de meting het bestand met de links voor deze
                herinnering klaar.
              </p>
            ) : (
              <p>
                {open === null
                  ? 'Wie nog niet klaar is, krijgt'
                  : `Nog ${counted(open, 'persoon is', 'mensen zijn')} niet klaar. Zij krijgen`}{' '}
                een mail met dezelfde persoonlijke link, behalve wie zich heeft afgemeld, niet te bereiken is
                of vandaag pas is gevraagd.
              </p>
            )}
            <ConfirmForm
              button={ownMail ? 'Bestand klaarzetten' : 'Herinnering versturen'}
              backTo={`/metingen/${round.roundId}`}
            />
          </section>
          {!ownMail && (
            <section aria-labelledby="mail">
              <h2 id="mail">Zo ziet de herinnering eruit</h2>
              <MailPreviews
                roundId={round.roundId}
                mails={round.mailPreview.filter((mail) => mail.kind === 'reminder')}
              />
            </section>
          )}
        </>
      )}
    </>
  );
}
