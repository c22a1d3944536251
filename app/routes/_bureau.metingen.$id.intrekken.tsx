import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { TextArea } from '../components/forms/TextArea';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { RoundName } from '../components/rounds/RoundName';
import { RunningResponse } from '../components/rounds/RunningResponse';
import { readConfirmedReason } from '../http/forms/readConfirmedReason';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { withdrawOpenRound } from '../operations/rounds/withdrawOpenRound';

export const meta: MetaFunction = () => [{ title: 'Meting intrekken · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (!round.running) throw redirect(`/metingen/${round.roundId}`);
  const { roundId, title, audience, year, status, running } = round;
  const { sent, unknown, exported, queued } = running.mails;
  const mailed = sent + unknown + exported;
  return { round: { roundId, title, audience, year, status, running }, mailed, queued };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const { reason, problems } = readConfirmedReason(await args.request.formData());
  if (problems.length > 0) return unprocessable({ problems, reason });
  const withdrawn = await withdrawOpenRound(app, actor, associationId, round.roundId, reason);
  if (!withdrawn.ok) return unprocessable({ problems: withdrawn.problems, reason });
  return redirect(`/programma/${round.survey}/${round.year}?melding=rondeweg`);
}

export default function WithdrawOpenRound() {
  const { round, mailed, queued } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const here = `/metingen/${round.roundId}`;
  return (
    <>
      <PageHead
        title={`Intrekken: ${round.title}`}
        above={<RoundName round={round} />}
        lead="Voor een meting die per ongeluk open is gegaan: met de verkeerde lijst of vragenlijst, of te vroeg."
      />
      <Problems problems={sent?.problems} title="Er is niets ingetrokken" />
      <section className="card form-card">
        <RunningResponse running={round.running} />
        <h2 className="after-bar">Wat er dan gebeurt</h2>
        <ul>
          <li>
            {queued > 0
              ? `Er gaat geen mail meer uit. ${counted(queued, 'mail die nog wacht, wordt', 'mails die nog wachten, worden')} niet verstuurd.`
              : 'Er gaat geen mail meer uit.'}
          </li>
          <li>
            {mailed > 0
              ? `${counted(mailed, 'mail is', 'mails zijn')} al weg en niet terug te halen. Wie op zijn link klikt, leest in zijn eigen taal dat de link is ingetrokken.`
              : 'Er is nog geen mail weg. Wie toch een link heeft, leest dat hij is ingetrokken.'}
          </li>
          <li>
            Alle antwoorden die binnen zijn, worden gewist, met de lijst, de links en de sleutel. Niemand kan
            ze terughalen.
          </li>
          <li>
            Daarna kunt u de meting van {round.year} opnieuw voorbereiden. Peilstok begint daar niet vanzelf
            aan. Voor wie op de lijst stond, telt deze keer niet mee in het aantal vragenlijsten per jaar.
          </li>
          <li>Bij het programma van {round.year} blijft staan wie dit deed, wanneer en waarom.</li>
        </ul>
        {mailed > 0 && (
          <p>
            Wilt u de mensen die al een mail kregen zelf schrijven? Neem dan eerst{' '}
            <a href={`${here}/ontvangers`}>hun adressen</a> over: na het intrekken zijn ze hier weg.
          </p>
        )}
        {round.status === 'open' && (
          <p>
            Wilt u de antwoorden houden? <a href={`${here}/sluiten`}>Sluit de meting</a> dan.
            {queued > 0 && (
              <>
                {' '}
                Eerst even nadenken? <a href={here}>Zet op de pagina van de meting het versturen stil</a>.
              </>
            )}
          </p>
        )}
        <ConfirmForm
          button="Meting intrekken"
          backTo={here}
          tick="Ik weet dat dit niet terug te draaien is."
          danger
        >
          <TextArea
            name="reason"
            label="Waarom trekt u deze meting in?"
            rows={2}
            defaultValue={sent?.reason ?? ''}
            problems={sent?.problems}
          />
        </ConfirmForm>
      </section>
    </>
  );
}
