import { MARGIN_CAVEAT } from '../../../surveys/statistics/wording/changeSentence';
import type { IndicatorPage } from '../../operations/results/indicatorPage';
import { audienceName } from '../format/audienceName';
import { hasMargin } from '../format/hasMargin';
import { longDate } from '../format/longDate';
import { percent } from '../format/percent';
import { wholeNumber } from '../format/wholeNumber';
import type { ChartKind } from './indicatorCharts';

/** What stands around a chart that leaves its page: without it nobody knows what it shows and on what it rests. */
export interface ChartWords {
  heading: string;
  /** Whose answers, of which year, and what is drawn. */
  under: string;
  notes: string[];
}

/** What each chart draws. */
export const chartShows: Record<ChartKind, string> = {
  reeks: 'cijfer van 1 tot 10 door de jaren',
  'gelijke-vragen': 'cijfer op de gelijke vragen door de jaren',
  vragen: 'cijfer en marge per vraag',
  antwoorden: 'verdeling van de antwoorden',
  groepen: 'cijfer en marge per groep',
};

/** Dutch, from the figures of the page. */
export function chartWords(page: IndicatorPage, kind: ChartKind): ChartWords {
  const { indicator, series } = page;
  const isSeries = kind === 'reeks' || kind === 'gelijke-vragen';
  const hasMargins = isSeries
    ? series.some(({ ci }) => hasMargin(ci))
    : !indicator.flags.includes('volledige_telling');
  const years = isSeries ? '' : ` ${page.year}`;
  return {
    heading: `${indicator.key} ${indicator.title}`,
    under: `${audienceName(page.audience)}${years}: ${chartShows[kind]}`,
    notes: [
      ...(kind === 'antwoorden'
        ? ['De streep is het midden van de schaal: links oneens, rechts eens.']
        : hasMargins
          ? ['Blokje tussen twee streepjes: de marge.']
          : []),
      ...(kind === 'reeks' && series.some(({ target }) => target !== null)
        ? ['Onderbroken streep: de streefwaarde van dat jaar.']
        : []),
      ...(kind === 'reeks' && series.some(({ broken }) => broken)
        ? ['Na een breuk zijn de vragen anders: niet vergelijken.']
        : []),
      ...(kind === 'gelijke-vragen' && page.common
        ? [`Op ${page.common.items.length} van de ${page.common.of} vragen.`]
        : []),
      ...(isSeries ? [] : [answered(page)]),
      ...(!isSeries && page.response.weighted ? ['Gewogen naar school.'] : []),
      ...(kind === 'antwoorden' || !hasMargins ? [] : [MARGIN_CAVEAT]),
      isSeries
        ? `Bron: ${page.title}`
        : `Bron: ${page.title} ${page.year}, verzegeld op ${longDate(page.sealedOn)}.`,
    ],
  };
}

function answered({ indicator: { n, N }, response }: IndicatorPage): string {
  const rate = response.rr2 ?? response.rr4;
  const counts =
    n === null ? '' : `Antwoorden: ${wholeNumber(n)}${N === null ? '' : ` van ${wholeNumber(N)}`}. `;
  return `${counts}${rate === null ? '' : `Respons: ${response.rr2 === null ? 'ongeveer ' : ''}${percent(rate)}.`}`.trim();
}
