import type { Tx } from '../../../../db/connection';
import { countRows, notExportedTables } from '../../../../db/queries/associationExport';
import { inAssociation } from '../../../../db/transaction';
import type { AppContext } from '../../../context';
import { type SealedResult, sealedResults } from './sealedResults';

/** Something of an association that its export does not hold. */
export interface LeftOut {
  /** Dutch, plural, begins with a small letter. */
  what: string;
  /** Dutch, without a full stop. */
  why: string;
  /** null = not told: the number itself would tell about few people. */
  count: number | null;
}

/** Counts, while results go by, what of them stays out: only what the results themselves already tell. */
export interface ResultsTally {
  add(one: SealedResult): void;
  leftOut(): LeftOut[];
}

export function resultsTally(): ResultsTally {
  let lists = 0;
  let figures = 0;
  let texts = 0;
  return {
    add({ result, publications }) {
      lists += result.response.returned;
      figures += countHidden(result) + countHidden(publications);
      texts += result.texts.reduce((sum, { unread, withheld }) => sum + unread + withheld, 0);
    },
    leftOut: () => [
      {
        what: 'lijsten die terugkwamen in verzegelde metingen, antwoord voor antwoord',
        why: 'alleen uitkomsten over genoeg antwoorden gaan naar buiten',
        count: lists,
      },
      {
        what: 'cijfers die niet worden getoond',
        why: 'er zijn te weinig antwoorden, of een ander cijfer zou eruit te berekenen zijn',
        count: figures,
      },
      {
        what: 'open antwoorden die niemand vrijgaf',
        why: 'niets gaat ongelezen naar buiten; bij te weinig lijsten worden ze ook niet geteld',
        count: texts,
      },
    ],
  };
}

/** What the tables hold that stays out, in words and with how many where that may be told. */
export async function tablesLeftOut(tx: Tx, associationId: string): Promise<LeftOut[]> {
  const lines: LeftOut[] = [];
  for (const [table, { what, why, mayCount }] of Object.entries(notExportedTables)) {
    lines.push({ what, why, count: mayCount ? await countRows(tx, associationId, table) : null });
  }
  return lines;
}

/** Everything that an export made now would leave out. */
export async function viewLeftOut(ctx: AppContext, associationId: string): Promise<LeftOut[]> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const tally = resultsTally();
    for await (const one of sealedResults(ctx, tx, associationId)) tally.add(one);
    return [...tally.leftOut(), ...(await tablesLeftOut(tx, associationId))];
  });
}

/** Figures that read "niet getoond" anywhere in a document. */
function countHidden(document: unknown): number {
  if (Array.isArray(document)) return document.reduce((sum: number, part) => sum + countHidden(part), 0);
  if (typeof document !== 'object' || document === null) return 0;
  const own = (document as { hidden?: unknown }).hidden === true ? 1 : 0;
  return own + Object.values(document).reduce((sum: number, part) => sum + countHidden(part), 0);
}
