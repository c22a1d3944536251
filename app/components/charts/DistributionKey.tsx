interface Props {
  /** Questions under one heading; only those with a distribution have a bar. */
  items: { distribution: number[] | null; labels: string[] }[];
}

/** Which colour stands for which answer, once for bars that share their answers. Nothing when there is no bar, or they do not. */
export function DistributionKey({ items }: Props) {
  const drawn = items.filter(({ distribution }) => distribution !== null);
  const labels = drawn[0]?.labels;
  if (!labels || drawn.some((one) => one.labels.join('|') !== labels.join('|'))) return null;
  return (
    <ul className="distribution-key" aria-label="Van links naar rechts in elke balk">
      {labels.map((label, index) => (
        <li key={label}>
          <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
            <rect className={`spread-${index + 1}-of-${labels.length}`} width="10" height="10" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
