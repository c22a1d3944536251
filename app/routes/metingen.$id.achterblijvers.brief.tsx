import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LetterSheet } from '../components/fieldwork/LetterSheet';
import { longDate } from '../components/format/longDate';
import { PrintBar } from '../components/links/PrintBar';
import { requireRound } from '../http/session/requireRound';
import { localDay } from '../operations/localDay';
import { viewBehind } from '../operations/rounds/fieldwork/viewBehind';

export const meta: MetaFunction = () => [{ title: 'Brieven · Peilstok' }];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const behind = await viewBehind(app, associationId, round.roundId);
  if (!behind || behind.lines.length === 0) throw redirect(`/metingen/${round.roundId}`);
  return { roundId: round.roundId, lines: behind.lines, today: localDay(app.clock.now()) };
}

export default function Letters() {
  const { roundId, lines, today } = useLoaderData<typeof loader>();
  return (
    <main id="inhoud">
      <PrintBar backTo={`/metingen/${roundId}/achterblijvers`} />
      <h1 className="for-ear">Brieven</h1>
      {lines.map(({ recipientId, school, board, name, letter }) => (
        <LetterSheet
          key={recipientId ?? school}
          letter={letter}
          to={[school, board, name && `t.a.v. ${name}`].filter(Boolean).join('\n') || null}
          day={longDate(today)}
        />
      ))}
    </main>
  );
}
