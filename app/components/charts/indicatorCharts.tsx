import { roundedWords } from '../../../surveys/statistics/wording/roundedWords';
import type { IndicatorPage, ItemWithChange } from '../../operations/results/indicatorPage';
import { decimal } from '../format/decimal';
import { DotsSvg } from './DotsSvg';
import { foldedGroups } from './foldedGroups';
import { SeriesSvg } from './SeriesSvg';
import { SpreadSvg } from './SpreadSvg';

/** The charts of an indicator's page; also the names of their files. */
export const chartKinds = ['reeks', 'gelijke-vragen', 'vragen', 'antwoorden', 'groepen'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** One chart of the page, drawn the same for the screen and for a file; null when there is nothing to draw. */
export function indicatorChart(page: IndicatorPage, kind: ChartKind) {
  const name = `${page.indicator.key}, ${page.title}`;
  if (kind === 'reeks')
    return page.series.length > 0 ? <SeriesSvg title={name} points={page.series} /> : null;
  if (kind === 'gelijke-vragen')
    return page.common && page.common.points.length > 0 ? (
      <SeriesSvg title={`${name}, op de gelijke vragen`} points={page.common.points} />
    ) : null;
  if (kind === 'vragen')
    return page.items.some(({ ci, rounded }) => ci !== null && !rounded) ? (
      <DotsSvg
        title={`${name} ${page.year}: cijfer en marge per vraag`}
        rows={page.items.map((item) => ({
          key: item.key,
          label: item.title,
          mean: item.rounded ? null : item.mean,
          ci: item.ci,
          instead: insteadOf(item),
        }))}
        target={page.indicator.target}
      />
    ) : null;
  if (kind === 'antwoorden') {
    const labels = page.items[0]?.labels ?? [];
    return page.items.some(({ distribution }) => distribution) ? (
      <SpreadSvg
        title={`${name} ${page.year}: verdeling van de antwoorden per vraag`}
        rows={page.items.map((item) => ({
          key: item.key,
          label: item.title,
          counts: item.distribution,
          inShares: item.inShares,
          instead: item.noAnswers && !item.hidden ? 'geen antwoorden' : 'niet getoond',
        }))}
        labels={labels}
      />
    ) : null;
  }
  return page.groups.some(({ figure }) => figure.ci) ? (
    <DotsSvg
      title={`${name} ${page.year}: cijfer en marge per groep`}
      rows={foldedGroups(page.groups).map(({ label, depth, figure }) => ({
        key: `${depth} ${label}`,
        label: depth > 0 ? `– ${label}` : label,
        mean: figure.mean,
        ci: figure.ci,
        instead: figure.hidden
          ? 'niet getoond'
          : figure.mean === null
            ? 'geen antwoorden'
            : `${decimal(figure.mean)}, zonder marge`,
      }))}
      target={page.indicator.target}
    />
  ) : null;
}

function insteadOf(item: ItemWithChange): string {
  if (item.hidden) return 'niet getoond';
  if (item.mean === null) return 'geen antwoorden';
  return `${roundedWords(item.mean, item.rounded)}, zonder marge`;
}
