import type { LocalText } from '../types';
import type { QuestionFile } from './elementFile';

type RatingFile = Extract<QuestionFile, { type: 'rating' }>;

/** SurveyJS' own limits when the question gives none. */
const defaultMin = 1;
const defaultMax = 5;

/** Most points that a rating may have: more do not fit beside each other on a phone. */
export const mostRatePoints = 20;

/** The points of a rating without a list of its own: rateMin, in steps, to rateMax. */
export function ratePoints(element: RatingFile): { value: number; text: LocalText }[] {
  const { rateMin = defaultMin, rateMax = defaultMax, rateStep = 1 } = element;
  const count = Math.floor((rateMax - rateMin) / rateStep + 1e-9) + 1;
  if (!(count >= 1)) return [];
  const points: { value: number; text: LocalText }[] = [];
  for (let index = 0; index < Math.min(count, mostRatePoints + 1); index++) {
    const value = Number((rateMin + index * rateStep).toFixed(6));
    points.push({ value, text: { nl: String(value).replace('.', ',') } });
  }
  return points;
}
