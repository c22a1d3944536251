import { getAssociationRow } from '../../../db/queries/associations';
import { findTargetHistory } from '../../../db/queries/targetDecisions';
import { findTargets } from '../../../db/queries/targets';
import { inAssociation } from '../../../db/transaction';
import type { Audience } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { localDay } from '../localDay';
import { findProgramme } from '../programme/surveyRules';

export interface TargetsView {
  association: string;
  today: string;
  surveys: {
    survey: string;
    title: string;
    audience: Audience;
    targets: {
      indicator: string;
      title: string;
      norm: string;
      aspects: string[];
      target: number | null;
      /** Latest first. */
      history: { target: number | null; reason: string; on: string; by: string }[];
    }[];
  }[];
}

/** Every target of the association as it counts for rounds that are yet to open, with its history. */
export async function viewTargets(ctx: AppContext, associationId: string): Promise<TargetsView> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const { surveys } = await findProgramme(tx, association, associationId);
    const view: TargetsView['surveys'] = [];
    for (const { survey, definition } of surveys) {
      const chosen = await findTargets(tx, associationId, survey);
      const history = (await findTargetHistory(tx, associationId, survey)).reverse();
      view.push({
        survey,
        title: definition.title.nl,
        audience: definition.audience,
        targets: definition.indicators.map(({ key, title, norm, aspects }) => {
          const now = chosen.find(({ indicator }) => indicator === key);
          return {
            indicator: key,
            title: title.nl,
            norm,
            aspects: aspects.map((aspect) => aspect.title.nl),
            target: now ? Number(now.target) : null,
            history: history
              .filter(({ indicator }) => indicator === key)
              .map(({ target, reason, decidedAt, decidedBy }) => ({
                target,
                reason,
                on: localDay(decidedAt),
                by: decidedBy,
              })),
          };
        }),
      });
    }
    return { association: association.name, today: localDay(ctx.clock.now()), surveys: view };
  });
}
