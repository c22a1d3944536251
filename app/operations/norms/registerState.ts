import type { Tx } from '../../../db/connection';
import {
  findNormBodies,
  findRegisterFigures,
  findRegisterTargets,
  type RegisterFigureRow,
  type RegisterTargetRow,
} from '../../../db/queries/register';
import { findNorm, registerNorms } from '../../../surveys/register/catalogue';
import { findPeriod, type Period } from '../../../surveys/register/period';
import {
  type Frequency,
  isAboutPupils,
  type Measure,
  type Norm,
  type Quadrant,
  type RegisterTarget,
} from '../../../surveys/register/types';

/** A norm as this association has it. */
export interface OwnNorm extends Norm {
  /** The text of the notitie, when the association has another; else null. */
  originalText: string | null;
  /** The one the association chose over those of the notitie; null = as the notitie has it. */
  chosenFrequency: Frequency | null;
}

export interface FigureOfPeriod {
  period: Period;
  figure: RegisterFigureRow;
  /** All versions of this period, oldest first, the standing one last. */
  versions: RegisterFigureRow[];
  /** Counts of pupils that the same norm has of this period, each with all its versions, the standing one last. */
  countsBeside: RegisterFigureRow[][];
}

export interface RegisterState {
  norms: OwnNorm[];
  /** What a measure is held against now, and where that comes from. */
  targetOf(
    norm: string,
    measure: Measure,
  ): { target: RegisterTarget | null; setBy: RegisterTargetRow | null };
  /** Standing figures of a measure, newest period first. */
  figuresOf(norm: string, measure: Measure): FigureOfPeriod[];
}

/** Everything the register of an association holds. */
export async function findRegister(tx: Tx, associationId: string): Promise<RegisterState> {
  const bodies = await findNormBodies(tx, associationId);
  const targets = await findRegisterTargets(tx, associationId);
  const figures = await findRegisterFigures(tx, associationId);
  return {
    norms: registerNorms.map((norm): OwnNorm => {
      const body = bodies.get(norm.key) ?? {};
      return {
        ...norm,
        text: body.text ?? norm.text,
        originalText: body.text === undefined ? null : norm.text,
        responsible: body.responsible ?? norm.responsible,
        quadrant: (body.quadrant as Quadrant | undefined) ?? norm.quadrant,
        chosenFrequency: (body.frequency as Frequency | undefined) ?? null,
      };
    }),
    targetOf(norm, measure) {
      const setBy = targets.find((row) => row.norm === norm && row.measure === measure.key) ?? null;
      const target = setBy ? (setBy.body as RegisterTarget | null) : (measure.target ?? null);
      return { target, setBy };
    },
    figuresOf(norm, measure) {
      const versionsOf = (key: string, period: string) => {
        const rows = figures.filter(
          (row) => row.norm === norm && row.measure === key && row.period === period,
        );
        const standing = rows.filter((row) => row.replacedAt === null);
        return standing.length === 0 ? [] : [...rows.filter((row) => row.replacedAt !== null), ...standing];
      };
      const counts = (findNorm(norm)?.measures ?? []).filter(
        (one) => one.key !== measure.key && one.type === 'cijfer' && isAboutPupils(one),
      );
      return figures
        .filter((row) => row.norm === norm && row.measure === measure.key && row.replacedAt === null)
        .flatMap((figure) => {
          const period = findPeriod(measure.period, figure.period);
          if (!period) return [];
          const countsBeside = counts
            .map(({ key }) => versionsOf(key, figure.period))
            .filter((versions) => versions.length > 0);
          return [{ period, figure, versions: versionsOf(measure.key, figure.period), countsBeside }];
        })
        .sort((a, b) => (a.period.startsOn < b.period.startsOn ? 1 : -1));
    },
  };
}

/** How often a measure is due: as the association chose for the norm, else as the notitie has it. */
export function frequencyOf(norm: OwnNorm, measure: Measure): Frequency {
  return norm.chosenFrequency ?? measure.frequency ?? (norm.frequencies[0] as Frequency);
}
