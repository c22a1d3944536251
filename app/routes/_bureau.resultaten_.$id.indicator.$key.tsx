import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FIRST_MEASUREMENT } from '../../surveys/statistics/wording/firstMeasurement';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { ElsewhereNotice } from '../components/earlier/ElsewhereNotice';
import { audienceName } from '../components/format/audienceName';
import { longDate } from '../components/format/longDate';
import { PageHead } from '../components/layout/PageHead';
import { HardWords } from '../components/results/HardWords';
import { ChangeSection } from '../components/results/indicator/ChangeSection';
import { GroupsSection } from '../components/results/indicator/GroupsSection';
import { HowSection } from '../components/results/indicator/HowSection';
import { ItemsSection } from '../components/results/indicator/ItemsSection';
import { ReachSection } from '../components/results/indicator/ReachSection';
import { ResponseCheckSection } from '../components/results/indicator/ResponseCheckSection';
import { ScoreSection } from '../components/results/indicator/ScoreSection';
import { SeriesSection } from '../components/results/indicator/SeriesSection';
import { TargetSection } from '../components/results/indicator/TargetSection';
import { ResponseBlock } from '../components/results/ResponseBlock';
import { itemOrder } from '../http/forms/itemOrder';
import { requireAssociation } from '../http/session/requireAssociation';
import { viewIndicator } from '../operations/results/viewIndicator';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.indicator.key} ${data?.indicator.title}, ${data?.title} ${data?.year} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const page = await viewIndicator(app, associationId, {
    roundId: params.id ?? '',
    indicator: params.key ?? '',
    order: itemOrder(request),
  });
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export default function Indicator() {
  const page = useLoaderData<typeof loader>();
  const { indicator } = page;
  return (
    <>
      <PageHead
        title={`${indicator.key} ${indicator.title}`}
        above={
          <>
            <a href="/resultaten">Resultaten</a> ·{' '}
            <a href={`/resultaten/${page.roundId}`}>
              {page.title} {page.year}
            </a>{' '}
            · {audienceName(page.audience)}
          </>
        }
        lead={`Gemeten van ${longDate(page.openedOn)} tot en met ${longDate(page.closedOn)}, verzegeld op ${longDate(page.sealedOn)}.`}
      />
      <nav className="page-turns" aria-label="Andere jaren en groepen">
        <ul>
          {page.rounds.map((round) => (
            <li key={round.roundId}>
              <a
                href={`/resultaten/${round.roundId}/indicator/${indicator.key}`}
                aria-current={round.roundId === page.roundId ? 'page' : undefined}
              >
                {yearWords(round)}
              </a>
            </li>
          ))}
          {page.otherAudiences.map((other) => (
            <li key={other.roundId}>
              <a href={`/resultaten/${other.roundId}/indicator/${indicator.key}`}>
                {audienceName(other.audience)} {yearWords(other)}
              </a>
            </li>
          ))}
          <li>
            <a href={`/resultaten/vergelijken?links=${page.roundId}:${indicator.key}`}>Vergelijken</a>
          </li>
          <li>
            <a href={`/resultaten/normen/${indicator.key}`}>Norm en acties</a>
          </li>
        </ul>
      </nav>
      <ElsewhereNotice elsewhere={page.heldElsewhere} />
      <ScoreSection page={page} />
      <ChangeSection
        previous={page.previous}
        nulmeting={page.nulmeting}
        nulmetingWords={nulmetingWords(indicator.nulmeting)}
        indicator={indicator.key}
      />
      <SeriesSection page={page} />
      <ItemsSection page={page} />
      <ReachSection page={page} />
      <GroupsSection page={page} />
      <div className="two-columns result-top">
        <ResponseBlock response={page.response} elsewhere={page.heldElsewhere} />
        <ResponseCheckSection check={page.responseCheck} />
      </div>
      <TargetSection page={page} />
      <HowSection page={page} />
      <HardWords threshold={page.threshold} />
    </>
  );
}

function nulmetingWords(
  nulmeting: { isThisRound: boolean; reason: string; year: number; isElsewhere: boolean } | null,
): string {
  if (nulmeting === null) return 'Er is nog geen nulmeting aangewezen.';
  if (nulmeting.isThisRound) {
    // Beside this stands that there is no earlier one: to say so once is enough.
    return `Deze meting is de nulmeting.${nulmeting.reason === FIRST_MEASUREMENT ? '' : ` ${nulmeting.reason}`}`;
  }
  return `De nulmeting is van ${yearWords(nulmeting)}, na deze meting.`;
}
