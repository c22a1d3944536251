import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { CONFIDENCE } from '../confidence';

/** z with P(-z < Z < z) = 0.95 for a standard normal Z: 1.959964. */
export const NORMAL_DEVIATE = normalQuantile((1 + CONFIDENCE) / 2, 0, 1);
