import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { FieldworkFacts } from '../components/fieldwork/FieldworkFacts';
import { counted } from '../components/format/counted';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { MailCountList } from '../components/rounds/MailCountList';
import { RoundActions } from '../components/rounds/RoundActions';
import { RoundName } from '../components/rounds/RoundName';
import { RunningResponse } from '../components/rounds/RunningResponse';
import { SendingStatus } from '../components/rounds/SendingStatus';
import { UnclearReportsNotice } from '../components/rounds/UnclearReportsNotice';
import { WaysIn } from '../components/rounds/WaysIn';
import { requireRound } from '../http/session/requireRound';
import { keyPlaces } from '../operations/keys/keyPlaces';
import { findUnclearReports } from '../operations/mail/bounces/findUnclearReports';
import { deliveryState } from '../operations/mail/outbox';
import { viewSending } from '../operations/mail/viewSending';
import { openRoundFacts } from '../operations/privacy/facts/openRoundFacts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.round.title} · Peilstok` }];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (round.status === 'draft') throw redirect(`/metingen/${round.roundId}/gegevens`);
  if (round.status === 'sealed') throw redirect(`/resultaten/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return {
    round: shown,
    deliversForReal: deliveryState(app).deliversForReal,
    sending: round.status === 'open' ? await viewSending(app, associationId, round.roundId) : null,
    unclearReports: await findUnclearReports(app),
    safety: openRoundFacts(),
    places: keyPlaces(app),
  };
}

export default function Round() {
  const { round, sending, unclearReports, deliversForReal, safety, places } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const running = round.running;
  const closedEarly = round.closedOn && round.closedOn < round.closesOn ? round.closedOn : null;
  return (
    <>
      <PageHead title={round.title} above={<RoundName round={round} />} />
      <Done message={search.get('melding')} count={search.get('aantal')} />
      {running?.keyMissing && (
        <Notice tone="problem" title="De sleutel van deze meting ontbreekt">
          <p>
            Zonder sleutel zijn de antwoorden niet te lezen. Laat wie Peilstok beheert de map met sleutels
            terugzetten.
          </p>
        </Notice>
      )}
      <div className="two-columns">
        <div>
          {running && (
            <section className="card" aria-labelledby="respons">
              <h2 id="respons">Respons</h2>
              <RunningResponse running={running} />
              <FieldworkFacts round={running} />
              <p>
                <a href={`/metingen/${round.roundId}/respons`}>Respons per groep</a>
              </p>
              {round.status === 'open' && (
                <p>
                  <a href={`/metingen/${round.roundId}/achterblijvers`}>
                    {round.audience === 'ouders'
                      ? 'Scholen met weinig antwoorden'
                      : 'Wie nog niet terugstuurde'}
                    , met een brief
                  </a>
                </p>
              )}
            </section>
          )}
          {running && <WaysIn roundId={round.roundId} running={running} />}
          <RoundActions round={round} isOwnMail={sending?.stopped?.why === 'own-mail'} />
        </div>
        <div>
          <section className="card" aria-labelledby="data">
            <h2 id="data">Data</h2>
            <dl className="fact-list">
              <div>
                <dt>Open vanaf</dt>
                <dd>{longDate(round.opensOn)}</dd>
              </div>
              <div>
                <dt>{closedEarly ? 'Gesloten op' : 'Open tot en met'}</dt>
                <dd>{longDate(closedEarly ?? round.closesOn)}</dd>
              </div>
              <div>
                <dt>Uiterlijk verzegeld</dt>
                <dd>{longDate(round.sealBy)}</dd>
              </div>
              {running?.nextReminderOn && (
                <div>
                  <dt>Volgende herinnering</dt>
                  <dd>{longDate(running.nextReminderOn)}</dd>
                </div>
              )}
            </dl>
          </section>
          {running && (
            <section className="card" aria-labelledby="mails">
              <h2 id="mails">Mails</h2>
              <MailCountList
                roundId={round.roundId}
                mails={running.mails}
                deliversForReal={deliversForReal}
                stopped={sending?.stopped?.why ?? null}
              />
              {sending && (
                <SendingStatus roundId={round.roundId} audience={round.audience} sending={sending} />
              )}
              {unclearReports && <UnclearReportsNotice {...unclearReports} />}
            </section>
          )}
          <section className="card" aria-labelledby="meer">
            <h2 id="meer">Bekijken</h2>
            <ul>
              <li>
                <a href={`/metingen/${round.roundId}/ontvangers`}>
                  {counted(round.recipients, 'ontvanger', 'ontvangers')}
                  {running && running.invited > 0 && running.invited < round.recipients
                    ? `, van wie ${round.recipients - running.invited} teruggetrokken`
                    : ''}
                </a>
              </li>
              <li>
                <a href={`/metingen/${round.roundId}/vragenlijst`}>De vragenlijst</a>
              </li>
              <li>
                <a href={`/metingen/${round.roundId}/voorbeeld`}>Invullen als voorbeeld</a>
              </li>
              <li>
                <a href={`/metingen/${round.roundId}/mails`}>De mails</a>
              </li>
              <li>
                <a href={`/metingen/${round.roundId}/logboek`}>Logboek: wat er gebeurde, en door wie</a>
              </li>
            </ul>
          </section>
        </div>
      </div>
      <Notice tone="note" title="Hoe veilig zijn de antwoorden nu?">
        <p>{safety.lead}</p>
        <ul>
          {safety.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
        <p>
          Bij het openen is de sleutel bewaard in de map <code>{places.key}</code>, met een kopie in{' '}
          <code>{places.copy}</code>. Gaan beide verloren, dan zijn de antwoorden verloren; het programma zegt
          dat meteen. {places.advice}
        </p>
        <p>
          {safety.end} <a href="/privacy-uitleg">Wie kan wat zien?</a>
        </p>
      </Notice>
    </>
  );
}
