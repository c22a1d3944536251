import { publicScore, publicShare } from '../../../surveys/disclosure/publicFigure';

/** Numbers as they are printed: `7,6`, `+0,4`, `85 %`, `+5 procentpunt`, `27`. Days, hashes and addresses are no figures. */
export function printedNumbers(html: string): string[] {
  const words = html
    .replace(/<(desc|title)[^>]*>/g, ' ')
    .replace(/<code[^>]*>.*?<\/code>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;|&quot;|&amp;/g, ' ')
    .replace(/\u00a0/g, ' ')
    .replace(/Bureau-\d[ab]?(:\w+)?/g, ' ')
    .replace(
      /\d{1,2} (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) \d{4}/g,
      ' ',
    )
    .replace(/\s+/g, ' ');
  return [...words.matchAll(/[+\u2212]?\d[\d.]*(,\d+)?( ?%| procentpunt)?/g)].map(([found]) =>
    found.replace(/\.$/, '').replace(/ ?%$/, ' %').trim(),
  );
}

const dutch = (value: number, decimals: number) =>
  new Intl.NumberFormat('nl-NL', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: false,
  }).format(Math.abs(value));

/** Figures that may be printed, in every way in which one of that kind is written. */
export class Allowed {
  readonly #written = new Set<string>();

  has(printed: string): boolean {
    return this.#written.has(printed);
  }

  words(...words: (string | number)[]): this {
    for (const word of words) this.#written.add(String(word));
    return this;
  }

  /** A score from 1 to 10, also clipped to the scale. */
  scores(...values: (number | null | undefined)[]): this {
    for (const value of values) {
      if (value == null) continue;
      const told = publicScore(value) as number;
      this.words(dutch(told, 1), dutch(Math.min(10, Math.max(1, told)), 1));
    }
    return this;
  }

  /** A score of which only half points are told, because a few skipped the question. */
  halves(value: number | null | undefined): this {
    if (value != null) this.words(dutch(Math.min(9.5, Math.max(1.5, Math.round(value * 2) / 2)), 1));
    return this;
  }

  differences(...values: (number | null | undefined)[]): this {
    for (const value of values) {
      if (value == null) continue;
      const told = publicScore(value) as number;
      this.words(`${told === 0 ? '' : told < 0 ? '\u2212' : '+'}${dutch(told, 1)}`);
    }
    return this;
  }

  shares(...values: (number | null | undefined)[]): this {
    for (const value of values) {
      if (value == null) continue;
      this.words(`${Math.round((publicShare(value) as number) * 100)} %`);
    }
    return this;
  }

  /** A difference of shares, and the ends of its margin. */
  points(...values: (number | null | undefined)[]): this {
    for (const value of values) {
      if (value == null) continue;
      const points = Math.round((publicShare(value) as number) * 100);
      const sign = points === 0 ? '' : points < 0 ? '\u2212' : '+';
      this.words(`${sign}${Math.abs(points)} procentpunt`, `${sign}${Math.abs(points)}`);
    }
    return this;
  }

  counts(...values: (number | null | undefined)[]): this {
    for (const value of values) if (value != null) this.words(value);
    return this;
  }

  precise(decimals: number, ...values: (number | null | undefined)[]): this {
    for (const value of values) {
      if (value == null) continue;
      this.words(`${value < 0 ? '\u2212' : ''}${dutch(value, decimals)}`, dutch(value, decimals));
    }
    return this;
  }
}
