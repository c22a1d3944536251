import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FieldworkFacts } from '../components/fieldwork/FieldworkFacts';
import { ResponseTables } from '../components/fieldwork/ResponseTables';
import { PageHead } from '../components/layout/PageHead';
import { RoundName } from '../components/rounds/RoundName';
import { RunningResponse } from '../components/rounds/RunningResponse';
import { requireRound } from '../http/session/requireRound';
import { viewResponse } from '../operations/rounds/fieldwork/viewResponse';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Respons: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (!round.running) throw redirect(`/metingen/${round.roundId}`);
  const { roundId, title, audience, year, status, running } = round;
  return {
    round: { roundId, title, audience, year, status },
    running,
    response: await viewResponse(app, associationId, roundId),
  };
}

export default function Response() {
  const { round, running, response } = useLoaderData<typeof loader>();
  const isParents = round.audience === 'ouders';
  return (
    <>
      <PageHead
        title={`Respons: ${round.title}`}
        above={<RoundName round={round} />}
        lead={
          isParents
            ? 'Alleen aantallen. Wie van de ouders antwoordde, is nergens te zien.'
            : 'Wie de lijst terugstuurde mag u zien, wat er is geantwoord niet.'
        }
        actions={<a href={`/metingen/${round.roundId}`}>← Terug naar de meting</a>}
      />
      <section className="card" aria-labelledby="geheel">
        <h2 id="geheel">Alles samen</h2>
        <RunningResponse running={running} />
        <FieldworkFacts round={running} />
      </section>
      <ResponseTables tables={response.tables} />
      {response.tables.length === 0 && (
        <p>
          {response.keyMissing
            ? 'De sleutel van deze meting ontbreekt. Daarom is per groep niets te zeggen.'
            : isParents
              ? 'Per school of bestuur is nu niets te vertellen: dat kan pas als er groepen zijn van ten minste tien ouders, van wie er vijf wel en vijf niet hebben geantwoord.'
              : 'Er is maar één groep.'}
        </p>
      )}
      {isParents && response.tables.length > 0 && (
        <p>
          Kleine groepen staan samen, en aantallen zijn afgerond op vijf. Zo is van niemand te zien of die
          heeft geantwoord. Het totaal is wel precies.
        </p>
      )}
      {round.status === 'open' && (
        <p>
          <a href={`/metingen/${round.roundId}/achterblijvers`}>
            {isParents ? 'Scholen waarvan weinig ouders antwoordden' : 'Wie de lijst nog niet terugstuurde'},
            met een brief
          </a>
        </p>
      )}
    </>
  );
}
