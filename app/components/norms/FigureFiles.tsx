import type { MeasureView } from '../../operations/norms/viewNorm';
import { figureSeries } from './FigureSeries';

/** Where the chart of a measure is saved; what the files leave out is said. Nothing when there is no chart for others. */
export function FigureFiles({ norm, view }: { norm: string; view: MeasureView }) {
  if (figureSeries(view, 'others') === null) return null;
  const file = (format: string) =>
    `/resultaten/normen/${norm}/grafiek?cijfer=${view.measure.key}&als=${format}`;
  return (
    <p className="chart-files">
      Deze grafiek opslaan:{' '}
      <a href={file('svg')} download>
        als SVG<span className="for-ear">: {view.measure.title}</span>
      </a>{' '}
      of{' '}
      <a href={file('png')} download>
        als PNG<span className="for-ear">: {view.measure.title}</span>
      </a>
      {view.figures.some(({ isHiddenForOthers }) => isHiddenForOthers) &&
        '. In het bestand staat bij kleine aantallen ‘niet getoond’, want anderen lezen het.'}
    </p>
  );
}
