import type { ReactNode } from 'react';
import type { IndicatorPage } from '../../../operations/results/indicatorPage';
import { chartShows } from '../../charts/chartWords';
import { type ChartKind, indicatorChart } from '../../charts/indicatorCharts';

interface Props {
  page: IndicatorPage;
  kind: ChartKind;
  /** What its marks mean, and its figures in a table. */
  children?: ReactNode;
  /** It has the width of the page: what belongs to it stands beside it where there is room. */
  isWide?: boolean;
}

/** A chart of the page with its files; nothing when there is nothing to draw. */
export function ChartCard({ page, kind, children, isWide = false }: Props) {
  const chart = indicatorChart(page, kind);
  if (!chart) return null;
  const file = (format: string) =>
    `/resultaten/${page.roundId}/indicator/${page.indicator.key}/grafiek?soort=${kind}&als=${format}&volgorde=${page.order}`;
  return (
    <figure className={isWide ? 'chart-figure chart-beside' : 'chart-figure'}>
      {chart}
      {children}
      <p className="chart-files">
        Deze grafiek opslaan:{' '}
        <a href={file('svg')} download>
          als SVG
          <span className="for-ear">: {chartShows[kind]}</span>
        </a>{' '}
        of{' '}
        <a href={file('png')} download>
          als PNG
          <span className="for-ear">: {chartShows[kind]}</span>
        </a>
      </p>
    </figure>
  );
}
