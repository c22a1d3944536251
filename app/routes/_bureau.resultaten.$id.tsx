import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { yearWords } from '../../surveys/statistics/wording/yearWords';
import { DistributionKey } from '../components/charts/DistributionKey';
import { ElsewhereNotice } from '../components/earlier/ElsewhereNotice';
import { audienceName } from '../components/format/audienceName';
import { longDate } from '../components/format/longDate';
import { ActionsBesideCard } from '../components/improving/ActionsBesideCard';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { ChoiceCard } from '../components/results/ChoiceCard';
import { GroupTable } from '../components/results/GroupTable';
import { HardWords } from '../components/results/HardWords';
import { IndicatorCard } from '../components/results/IndicatorCard';
import { ItemRow } from '../components/results/ItemRow';
import { OpenAnswers } from '../components/results/OpenAnswers';
import { ResponseBlock } from '../components/results/ResponseBlock';
import { VerdictSummary } from '../components/results/VerdictSummary';
import { WebsiteBlock } from '../components/results/WebsiteBlock';
import { requireAssociation } from '../http/session/requireAssociation';
import { NO_CAUSE } from '../operations/improving/changeBeside';
import { viewActionsBeside } from '../operations/improving/viewActionsBeside';
import { viewResult } from '../operations/results/viewResult';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} ${data?.year}: uitkomst · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const result = await viewResult(app, associationId, params.id ?? '');
  if (!result) throw new Response(null, { status: 404 });
  return {
    ...result,
    beside: await viewActionsBeside(app, associationId, result.roundId),
    noCause: NO_CAUSE,
  };
}

export default function Result() {
  const result = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title={`${result.title} ${yearWords({ year: result.year, isElsewhere: result.elsewhere !== null })}`}
        above={
          <>
            <a href="/resultaten">Resultaten</a> · {audienceName(result.audience)}
          </>
        }
        lead={`Verzegeld op ${longDate(result.sealedOn)}. Deze cijfers veranderen niet meer.`}
      />
      <Done message={search.get('melding')} count={null} />
      <ElsewhereNotice elsewhere={result.elsewhere} />
      <div className="two-columns result-top">
        <VerdictSummary indicators={result.indicators} />
        <ResponseBlock response={result.response} elsewhere={result.elsewhere} />
      </div>
      <p className="actions">
        <a className="button button-quiet" href={`/resultaten/${result.roundId}/conclusies`}>
          Conclusies en acties
        </a>
        <a className="button button-quiet" href={`/resultaten/${result.roundId}/terugkoppeling`}>
          Dit vond u, dit doen wij
        </a>
        {result.elsewhere && (
          <a className="button button-quiet" href={`/resultaten/${result.roundId}/intrekken`}>
            Intrekken of vervangen
          </a>
        )}
      </p>
      <ActionsBesideCard beside={result.beside} noCause={result.noCause} />
      <section aria-labelledby="indicatoren">
        <h2 id="indicatoren">Per indicator</h2>
        {result.indicators.map((indicator) => (
          <IndicatorCard
            year={result.year}
            key={indicator.key}
            indicator={indicator}
            page={`/resultaten/${result.roundId}/indicator/${indicator.key}`}
          />
        ))}
      </section>
      {result.otherItems.length > 0 && (
        <section className="card" aria-labelledby="signalen">
          <h2 id="signalen">Signalen</h2>
          <p className="under">Deze vragen tellen niet mee in een cijfer van een indicator.</p>
          <DistributionKey items={result.otherItems} />
          <ul className="item-list">
            {result.otherItems.map((item) => (
              <ItemRow key={item.key} item={item} />
            ))}
          </ul>
        </section>
      )}
      {result.choices.length > 0 && (
        <section aria-labelledby="keuzes">
          <h2 id="keuzes">Keuzevragen</h2>
          {result.choices.map((choice) => (
            <ChoiceCard key={choice.key} choice={choice} />
          ))}
        </section>
      )}
      {result.groups && (
        <GroupTable groups={result.groups} indicators={result.indicators} invited={result.response.invited} />
      )}
      {result.texts.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">Open antwoorden</h2>
          <p className="under">
            In willekeurige volgorde, los van de andere antwoorden. Hier staat alleen wat iemand van het
            bureau heeft gelezen en vrijgegeven.{' '}
            <a href={`/resultaten/${result.roundId}/leestafel`}>Naar de leestafel</a>
          </p>
          {result.texts.map((text) => (
            <OpenAnswers
              key={text.item}
              text={text}
              desk={`/resultaten/${result.roundId}/leestafel?vraag=${text.item}`}
            />
          ))}
        </section>
      )}
      <WebsiteBlock website={result.website} />
      <HardWords threshold={result.threshold} />
      <p className="seal-line">
        {!result.elsewhere && `Vragenlijst versie ${result.version}. `}
        <a href={`/resultaten/${result.roundId}/zegel`}>Zegel bekijken en narekenen</a> ·{' '}
        <a href={`/resultaten/${result.roundId}/publicaties`}>Vrijgegeven tabellen</a>
      </p>
    </>
  );
}
