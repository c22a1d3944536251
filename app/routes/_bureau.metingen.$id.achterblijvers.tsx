import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { BehindTable } from '../components/fieldwork/BehindTable';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { viewBehind } from '../operations/rounds/fieldwork/viewBehind';
import { remindByHand } from '../operations/rounds/remindByHand';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Nog niet terug: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const behind = await viewBehind(app, associationId, round.roundId);
  if (!behind) throw redirect(`/metingen/${round.roundId}`);
  const { roundId, title, audience, year, status } = round;
  return { round: { roundId, title, audience, year, status }, behind };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const recipient = textField(await args.request.formData(), 'ontvanger');
  const reminded = await remindByHand(app, actor, associationId, round.roundId, recipient);
  if (!reminded.ok) return unprocessable({ problems: reminded.problems });
  return redirect(`/metingen/${round.roundId}/achterblijvers?melding=herinnerd&aantal=1`);
}

export default function Behind() {
  const { round, behind } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isParents = behind.audience === 'ouders';
  const [first] = behind.lines;
  return (
    <>
      <PageHead
        title={isParents ? 'Scholen met weinig antwoorden' : 'Nog niet terug'}
        above={
          <>
            <RoundName round={round} /> · <a href={`/metingen/${round.roundId}`}>{round.title}</a>
          </>
        }
        lead={
          isParents
            ? `Scholen waarvan via de link geen enkele lijst kwam, of minder dan de helft van gemiddeld: ${behind.lines.length} van de ${behind.asked}.`
            : `${behind.lines.length} van de ${behind.asked} lijsten zijn nog niet terug.`
        }
      />
      {!sent && <Done message={search.get('melding')} count={search.get('aantal')} />}
      <Problems problems={sent?.problems} title="Er is geen herinnering verstuurd" />
      {first ? (
        <>
          <p>
            {isParents
              ? 'Een adres opent een mail met de brief hieronder, met de eigen pagina van die school erin.'
              : 'Een adres opent een mail met de brief hieronder. Een herinnering is de gewone mail met de persoonlijke link. Hij telt mee: wie alle herinneringen heeft gehad, krijgt er geen meer.'}
          </p>
          <p>
            <a href={`/metingen/${round.roundId}/achterblijvers/brief`}>
              Alle brieven om te printen ({behind.lines.length})
            </a>
          </p>
          <BehindTable lines={behind.lines} isParents={isParents} />
          <section className="card" aria-labelledby="brief">
            <h2 id="brief">De brief</h2>
            <p className="under">Zoals hij is voor {first.school ?? first.name ?? first.email}.</p>
            <p>
              <strong>{first.letter.subject}</strong>
            </p>
            <p className="kit-text">{first.letter.body}</p>
          </section>
        </>
      ) : (
        <p className="empty">
          {isParents
            ? behind.asked === 0
              ? 'Er zijn geen links van scholen. Hier komen scholen te staan waarvan weinig ouders antwoorden.'
              : 'Geen enkele school blijft achter.'
            : 'Alle lijsten zijn terug.'}
        </p>
      )}
    </>
  );
}
