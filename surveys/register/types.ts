/** How often a norm is looked at, as the quality notes name it. */
export type Frequency =
  | 'continu'
  | 'kwartaal'
  | 'halfjaarlijks'
  | 'jaarlijks'
  | 'even-jaren'
  | 'oneven-jaren'
  | 'na-inspectiebezoek'
  | 'per-ondersteuningsplan';

/** What stretch of time one figure is about. */
export type PeriodKind = 'kwartaal' | 'halfjaar' | 'schooljaar' | 'kalenderjaar';

/** Place in the kwaliteitskwadrant: the whole association or a school, against borgen or leren. */
export type Quadrant = 'geheel-borgen' | 'geheel-leren' | 'school-borgen' | 'school-leren';

/** Values are numbers for `cijfer`, 0-100 for `percentage`, 1 or 0 for `ja-nee`, an ISO day for `datum`. */
export type MeasureType = 'cijfer' | 'percentage' | 'ja-nee' | 'datum';

/** What a figure is held against. */
export type RegisterTarget =
  | { kind: 'at-least'; value: number }
  | { kind: 'at-most'; value: number }
  | { kind: 'yes' }
  /** On or before that day (`10-31`) of the year in which the period begins or ends, or the year after. */
  | { kind: 'by-day'; monthDay: string; year: 'begin' | 'end' | 'after' }
  /** The day itself has not passed. */
  | { kind: 'still-valid' };

export type MeasureUnit =
  | 'scholen'
  | 'leerlingen'
  | 'aanvragen'
  | 'gemeenten'
  | 'klachten'
  | 'overleggen'
  | 'euro';

/** Something that is entered for a norm. */
export interface Measure {
  /** Unique within the norm. */
  key: string;
  /** Dutch. */
  title: string;
  type: MeasureType;
  /** What is counted, Dutch, plural; absent for `ja-nee` and `datum`. */
  unit?: MeasureUnit;
  /** One kind for good: a quarter beside its year would give away by subtraction what one of them hides. */
  period: PeriodKind;
  /** Entered per schoolbestuur too, for the spiegelgesprek. */
  perBoard?: true;
  /** What the norm itself asks. */
  target?: RegisterTarget;
  /** When it differs from the norm's first frequency. */
  frequency?: Frequency;
}

export interface Norm {
  /** As the questionnaires call it where a questionnaire measures it. */
  key: string;
  /** `Netwerk-5`. */
  indicator: string;
  indicatorTitle: string;
  level: 'netwerk' | 'bureau';
  /** A few words, ours. */
  title: string;
  /** Verbatim. */
  text: string;
  /** Verbatim, line by line. */
  instruments: readonly string[];
  frequencies: readonly Frequency[];
  /** Measured by questionnaires under this key: those figures come from sealed rounds and are never typed. */
  bySurvey: boolean;
  /** Proposed. */
  quadrant: Quadrant;
  /** Proposed, Dutch. */
  responsible: string;
  measures: readonly Measure[];
}

/** Whether a figure is a count of pupils, or a share of them: then small numbers point at someone. */
export const isAboutPupils = (measure: Measure): boolean => measure.unit === 'leerlingen';
