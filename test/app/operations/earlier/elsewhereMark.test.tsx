import { beforeAll, describe, expect, it } from 'vitest';
import { resultLines } from '../../../../app/cli/results/resultLines';
import { ElsewhereNotice } from '../../../../app/components/earlier/ElsewhereNotice';
import { LineCells } from '../../../../app/components/norms/NormLines';
import { IndicatorCard } from '../../../../app/components/results/IndicatorCard';
import { ChangeSection } from '../../../../app/components/results/indicator/ChangeSection';
import { ComparedSides } from '../../../../app/components/results/indicator/ComparedSides';
import { ComparedYears } from '../../../../app/components/results/indicator/ComparedYears';
import { SeriesSection } from '../../../../app/components/results/indicator/SeriesSection';
import { ResponseBlock } from '../../../../app/components/results/ResponseBlock';
import { TrendCard } from '../../../../app/components/results/TrendCard';
import { enterFigures } from '../../../../app/operations/earlier/enterFigures';
import { findPublicFeedback } from '../../../../app/operations/feedback/findPublicFeedback';
import { publishFeedback } from '../../../../app/operations/feedback/publishFeedback';
import { saveFeedback } from '../../../../app/operations/feedback/saveFeedback';
import { viewFeedback } from '../../../../app/operations/feedback/viewFeedback';
import { viewNorms } from '../../../../app/operations/norms/viewNorms';
import { sealedResults } from '../../../../app/operations/privacy/association/sealedResults';
import { indicatorRequest } from '../../../../app/operations/results/indicatorRequest';
import { viewComparison } from '../../../../app/operations/results/viewComparison';
import { viewIndicator } from '../../../../app/operations/results/viewIndicator';
import { viewResult } from '../../../../app/operations/results/viewResult';
import { viewResultsOverview } from '../../../../app/operations/results/viewResultsOverview';
import { renderFeedbackPage } from '../../../../app/respondent/feedback/renderFeedbackPage';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';
import { read } from '../../components/read';
import { reportOf } from './reportOf';

const database = testDatabase();
const ctx = testContext(() => database.db);
const indicator = 'Bureau-7b';
let id: string;
let first: string;
let second: string;

beforeAll(async () => {
  ({ id } = await makeAssociation(ctx));
  const enter = async (year: number, mean: number) => {
    const figures = { [indicator]: { n: 24, mean, sd: 1.5, share: null } };
    const outcome = await enterFigures(ctx, 'test', id, reportOf('samenwerking', year, figures));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value.roundId;
  };
  first = await enter(2021, 6.4);
  second = await enter(2023, 7.4);
});

const pageOf = async (roundId: string) => {
  const page = await viewIndicator(ctx, id, { roundId, indicator, order: 'vragenlijst' });
  if (!page) throw new Error('It was asked.');
  return page;
};
const resultOf = async (roundId: string) => {
  const result = await viewResult(ctx, id, roundId);
  if (!result) throw new Error('It is sealed.');
  return result;
};

describe('a figure from elsewhere says so', () => {
  it('in the series: on the drawing, in its description, in the key and in the table', async () => {
    const words = read(<SeriesSection page={await pageOf(second)} />);
    expect(words).toContain('2021 (elders gehouden): 6,4.');
    expect(words.match(/elders gehouden/g)).toHaveLength(2 + 2 + 2 + 1);
  });

  it('on the page of an indicator: who held it, how, out of which report, and beside what it is held against', async () => {
    const page = await pageOf(second);
    expect(read(<ElsewhereNotice elsewhere={page.heldElsewhere} />)).toContain(
      'Wie hem hield: Bureau Veldwerk',
    );
    expect(page.rounds).toMatchObject([
      { year: 2021, isElsewhere: true },
      { year: 2023, isElsewhere: true },
    ]);
    const { previous, nulmeting } = page;
    const words = read(
      <ChangeSection {...{ previous, nulmeting, indicator }} nulmetingWords="Er is geen nulmeting." />,
    );
    expect(words).toContain('die ook de nulmeting is: 2021 (elders gehouden)');
    expect(words).toContain('Toen 6,4 (elders gehouden), nu 7,4.');
  });

  it('in a comparison: in what can be chosen, on both sides and above the difference', async () => {
    const comparison = await viewComparison(ctx, id, {
      left: `${first}:${indicator}`,
      right: `${second}:${indicator}`,
    });
    expect(comparison.choices[0]?.options[0]?.label).toMatch(/^2021 \(elders gehouden\) · Bureau-7b/);
    // A closed list shows no heading of its group, so each choice names who was asked.
    expect(comparison.choices[0]?.audience).toBe('scholen');
    const sides = read(<ComparedSides comparison={comparison} />);
    expect(sides).toContain('Scholen 2021 (elders gehouden)');
    expect(read(<ComparedYears comparison={comparison} />)).toContain(
      'Van 2021 (elders gehouden) naar 2023 (elders gehouden)',
    );
  });

  it('on the page of the round, which does not tell outcomes that no report tells', async () => {
    const result = await resultOf(second);
    const response = read(<ResponseBlock {...result} />);
    expect(response).toContain('Respons (elders gehouden)');
    expect(response).toContain('Teruggekomen 24');
    expect(response).not.toMatch(/Helemaal ingevuld|Afgebroken/);
    const card = read(<IndicatorCard indicator={result.indicators[0] as never} />);
    expect(card).toContain('Nulmeting 2021 (elders gehouden): 6,4.');
    const [survey] = (await viewResultsOverview(ctx, id)).surveys;
    const trend = read(<TrendCard indicator={survey?.indicators[0] as never} audience="scholen" />);
    expect(trend).toContain('7,4 2023 (elders gehouden)');
  });

  it('in the register, also beside the direction', async () => {
    const { indicators, today } = await viewNorms(ctx, id);
    const line = indicators
      .flatMap(({ norms }) => norms)
      .find(({ key }) => key === indicator)
      ?.lines.find(({ kind }) => kind === 'meting');
    const words = read(
      <table>
        <tbody>
          <tr>
            <LineCells line={line as never} today={today} />
          </tr>
        </tbody>
      </table>,
    );
    expect(words).toContain('meting 2023 (elders gehouden)');
    expect(words).toContain('sinds 2021 (elders gehouden)');
  });

  it('in the request file, in the export of the association and in the terminal', async () => {
    const file = JSON.parse(JSON.stringify(await indicatorRequest(ctx, id, { roundId: second, indicator })));
    expect(file.told.heldElsewhere).toMatchObject({ heldBy: 'Bureau Veldwerk', kind: 'figures' });
    expect(file.told.previous.isElsewhere).toBe(true);
    expect(file.told.series[0].isElsewhere).toBe(true);
    const exported = await inAssociation(ctx.db, id, async (tx) => {
      const results = [];
      for await (const { result } of sealedResults(ctx, tx, id)) results.push(result.elsewhere?.heldBy);
      return results;
    });
    expect(exported).toEqual(['Bureau Veldwerk', 'Bureau Veldwerk']);
    const lines = resultLines(await resultOf(second)).join('\n');
    expect(lines).toMatch(/ 2023 \(elders gehouden\), verzegeld op /);
    expect(lines).toContain('Gehouden door Bureau Veldwerk (online, één lijst per school). Uit: Rapport');
    expect(lines).toContain('nulmeting 2021 (elders gehouden): 6,4');
  });

  it('on the page for everybody, which thanks nobody for answers that others were given', async () => {
    const draft = { intro: '', showsItems: true, mayBeIndexed: false, lessons: {}, actionIds: [] };
    await saveFeedback(ctx, 'test', id, second, draft);
    const view = await viewFeedback(ctx, id, second);
    await publishFeedback(ctx, 'test', id, second, view?.contentSha256 ?? '');
    const found = await findPublicFeedback(ctx, view?.address.split('/').at(-1) ?? '');
    if (!found) throw new Error('It was published.');
    const page = renderFeedbackPage(found, false).replace(/<[^>]*>/g, '');
    expect(page).toContain('2023 (elders gehouden)');
    expect(page).toContain('Deze vragen zijn gesteld door Bureau Veldwerk, tot en met 15 april 2023.');
    expect(page).toContain('24 van de 31 scholen deden mee. Wij namen de cijfers over.');
    expect(page).toContain('In 2021 (elders gehouden) was het cijfer 6,4.');
    expect(page).not.toContain('Dank u wel');
    expect(view?.share.body).toContain('In 2023 vroeg Bureau Veldwerk scholen naar hun mening.');
  });
});
