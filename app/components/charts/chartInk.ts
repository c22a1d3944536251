/**
 * Colours and letters of charts, as attributes and not as classes: a chart that is downloaded or printed has no style sheet
 * with it. Contrast on white is at least 4.5 for words and 3 for marks (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const ink = {
  text: '#15262d',
  soft: '#4a5c64',
  grid: '#e3e9e8',
  line: '#7c8b90',
  mark: '#0b5563',
  margin: '#8fb9bf',
  target: '#7a4c00',
  broken: '#9c2c1a',
} as const;

export const chartFont = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/**
 * Ground of every point of a scale, most disagreeing first; between them a white line, on the dark ones white words. No two are
 * the same grey (relative luminance 0.13, 0.51, 0.72, 0.28, 0.05), so that they differ on paper and to every eye.
 */
const grounds: Record<number, { fill: string; text: string }[]> = {
  5: [
    { fill: '#a8482f', text: '#ffffff' },
    { fill: '#e8b5a3', text: ink.text },
    { fill: '#d8dedd', text: ink.text },
    { fill: '#569aa6', text: ink.text },
    { fill: '#07434f', text: '#ffffff' },
  ],
  4: [
    { fill: '#a8482f', text: '#ffffff' },
    { fill: '#e8b5a3', text: ink.text },
    { fill: '#569aa6', text: ink.text },
    { fill: '#07434f', text: '#ffffff' },
  ],
};

/** Ground of one point of a scale of this length; greys from light to dark for a length that has no colours. */
export function groundOf(point: number, length: number): { fill: string; text: string } {
  const known = grounds[length]?.[point - 1];
  if (known) return known;
  const light = Math.round(235 - (150 * (point - 1)) / Math.max(1, length - 1));
  return { fill: `rgb(${light},${light},${light})`, text: light < 128 ? '#ffffff' : ink.text };
}
