import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDateAndTime } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { requireRound } from '../http/session/requireRound';
import { viewRoundLog } from '../operations/rounds/roundLog';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Logboek: ${data?.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const { roundId, title, year, status } = round;
  const lines = await viewRoundLog(app, associationId, roundId);
  return { round: { roundId, status }, title: `${title} ${year}`, lines };
}

export default function RoundLog() {
  const { round, title, lines } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={`Logboek: ${title}`}
        above={<a href={`/metingen/${round.roundId}`}>Terug naar de meting</a>}
        lead="Wat er met deze meting is gebeurd, wanneer en door wie. Er staan geen namen van ontvangers in, en geen antwoorden."
      />
      {lines.length === 0 ? (
        <p className="empty">Er is nog niets gebeurd.</p>
      ) : (
        <table className="cards-on-phone">
          <caption className="for-ear">Stappen van deze meting, de oudste eerst</caption>
          <thead>
            <tr>
              <th scope="col">Wanneer</th>
              <th scope="col">Wat</th>
              <th scope="col">Door</th>
              <th scope="col">Bijzonderheden</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={`${line.at} ${line.action}`}>
                <td data-label="Wanneer">{longDateAndTime(new Date(line.at))}</td>
                <td data-label="Wat">{line.action}</td>
                <td data-label="Door">{line.actor === 'systeem' ? 'Peilstok' : line.actor}</td>
                <td data-label="Bijzonderheden">{line.details || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
