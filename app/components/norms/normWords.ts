import type {
  Frequency,
  MeasureType,
  MeasureUnit,
  Quadrant,
  RegisterTarget,
} from '../../../surveys/register/types';
import type { ShownFigure } from '../../operations/norms/shownFigure';
import { longDate } from '../format/longDate';

export const quadrantNames: Record<Quadrant, string> = {
  'geheel-borgen': 'Samenwerkingsverband: borgen en verantwoorden',
  'geheel-leren': 'Samenwerkingsverband: leren en ontwikkelen',
  'school-borgen': 'School: borgen en verantwoorden',
  'school-leren': 'School: leren en ontwikkelen',
};

export const frequencyNames: Record<Frequency, string> = {
  continu: 'continu (elk kwartaal een stand)',
  kwartaal: 'elk kwartaal',
  halfjaarlijks: '2x per jaar',
  jaarlijks: 'elk jaar',
  'even-jaren': 'even jaren',
  'oneven-jaren': 'oneven jaren',
  'na-inspectiebezoek': 'na ieder inspectiebezoek',
  'per-ondersteuningsplan': '1x per ondersteuningsplanperiode',
};

const upToTwo = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

interface Kind {
  type: MeasureType;
  unit?: MeasureUnit | null;
}

type FigureValue = Pick<ShownFigure, 'value' | 'day'> & Kind;

/** `84,5 %`, `1.250`, `€ 12.000`, `Ja`, `22 november 2026`. Not for hidden figures. */
export function figureText({ type, unit, value, day }: FigureValue): string {
  if (day !== null) return longDate(day);
  if (value === null) return '–';
  if (type === 'ja-nee') return value === 1 ? 'Ja' : 'Nee';
  if (type === 'percentage') return `${upToTwo.format(value)}\u00a0%`;
  return unit === 'euro' ? `€\u00a0${upToTwo.format(value)}` : upToTwo.format(value);
}

/** `3e kwartaal 2026`, `1e halfjaar 2026`, `schooljaar 2025-2026`, `2026`. */
export function periodText(key: string): string {
  const part = /^(\d{4})-([KH])(\d)$/.exec(key);
  if (part) return `${part[3]}e ${part[2] === 'K' ? 'kwartaal' : 'halfjaar'} ${part[1]}`;
  return key.length === 9 ? `schooljaar ${key}` : key;
}

/** The same without the word schooljaar, where the column says what it is. */
export function shortPeriodText(key: string): string {
  return periodText(key).replace('schooljaar ', '');
}

const dayAndMonth = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const yearNames = { begin: 'in het beginjaar', end: 'in het eindjaar', after: 'in het jaar erna' };

/** What a figure is held against, in words; null = `geen`. */
export function targetText(target: RegisterTarget | null, measure: Kind): string {
  if (target === null) return 'geen';
  if (target.kind === 'yes') return 'ja';
  if (target.kind === 'still-valid') return 'nog geldig';
  if (target.kind === 'by-day') {
    const day = dayAndMonth.format(new Date(`2027-${target.monthDay}T00:00:00Z`));
    return `uiterlijk ${day} ${yearNames[target.year]}`;
  }
  const words = target.kind === 'at-least' ? 'ten minste' : 'hoogstens';
  const { type, unit } = measure;
  return `${words} ${figureText({ value: target.value, day: null, type, unit: unit ?? null })}`;
}

/** How long ago a period ended: `3 mnd`, `2 jaar`, `nu`. */
export function ageText(endsOn: string, today: string): string {
  const months =
    (Number(today.slice(0, 4)) - Number(endsOn.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(endsOn.slice(5, 7)) -
    (today.slice(8) < endsOn.slice(8) ? 1 : 0);
  if (months < 1) return 'nu';
  if (months < 24) return `${months}\u00a0mnd`;
  return `${Math.floor(months / 12)}\u00a0jaar`;
}
