/** Lower and upper limit, lower first, both finite. */
export type Interval = [lower: number, upper: number];
