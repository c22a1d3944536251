import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { BoardTopic } from '../components/norms/BoardTopic';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewBoardSheet } from '../operations/norms/viewBoardSheet';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.board}: spiegelgesprek · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const sheet = await viewBoardSheet(app, associationId, params.board ?? '');
  if (!sheet) throw new Response(null, { status: 404 });
  return sheet;
}

export default function BoardSheetPage() {
  const sheet = useLoaderData<typeof loader>();
  return (
    <div className="board-sheet">
      <PageHead
        title={sheet.board}
        above={<a href="/resultaten/normen">Alle normen</a>}
        lead={`Voor het spiegelgesprek, stand op ${longDate(sheet.today)}. Alleen voor dit bestuur: de eigen cijfers staan hier voluit.`}
      />
      {sheet.topics.map((topic) => (
        <BoardTopic key={`${topic.norm} ${topic.title}`} topic={topic} />
      ))}
      <p className="under">
        Van andere besturen staan hier geen aantallen van 1 tot 4 leerlingen, en geen aantallen waaruit u die
        met uw eigen cijfers zou kunnen uitrekenen.
      </p>
    </div>
  );
}
