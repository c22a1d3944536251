import { getRoundDefinition } from '../../app/operations/definitions/getRoundDefinition';
import { localDay } from '../../app/operations/localDay';
import { importRecipients } from '../../app/operations/rounds/importRecipients';
import { openRound } from '../../app/operations/rounds/openRound';
import { prepareRound } from '../../app/operations/rounds/prepareRound';
import { tokenOf } from '../../app/operations/tokens/recipientToken';
import { findRecipients } from '../../db/queries/recipients';
import { findRound } from '../../db/queries/rounds';
import { inAssociation } from '../../db/transaction';
import type { Definition } from '../../surveys/definition/types';
import { dayAfter } from '../../surveys/schedule/dayAfter';
import type { Installation } from './installation';

/** A year the questionnaire is due in; the days of the round are counted from today. */
const DUE_YEAR = 2026;

export interface OpenedRound {
  roundId: string;
  code: string;
  key: Uint8Array;
  definition: Definition;
  /** Personal tokens, in the order of the addresses. */
  tokens: string[];
}

/** Parents' addresses; every fourth is written to in English. */
export function parentsFile(count: number): Uint8Array {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `ouder${String(index).padStart(7, '0')}@huis.example;Ouder ${index};${index % 4 === 3 ? 'en' : 'nl'}`,
  );
  return new TextEncoder().encode(['email;naam;taal', ...lines].join('\n'));
}

/** A round of the parents' questionnaire with so many parents, prepared and opened through the operations. */
export async function openParentsRound(
  { ctx, associationId }: Pick<Installation, 'ctx' | 'associationId'>,
  count: number,
  year = DUE_YEAR,
): Promise<OpenedRound> {
  const today = localDay(ctx.clock.now());
  const closesOn = dayAfter(today, 20);
  const prepared = await prepareRound(ctx, 'bench', associationId, {
    survey: 'ouders',
    year,
    dates: { opensOn: today, closesOn, sealBy: dayAfter(closesOn, 10) },
  });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const imported = await importRecipients(ctx, 'bench', associationId, roundId, parentsFile(count));
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems.slice(0, 5)));
  const opened = await openRound(ctx, 'bench', associationId, roundId);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  const key = await ctx.keys.find(roundId);
  if (!key) throw new Error('An opened round has a key.');
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (!round) throw new Error('The round that was just opened is gone.');
    const recipients = await findRecipients(tx, associationId, roundId);
    recipients.sort((a, b) => (a.email < b.email ? -1 : 1));
    const { code, publishedVersionId } = round;
    const { definition } = await getRoundDefinition(tx, associationId, publishedVersionId);
    return {
      roundId,
      code,
      key,
      definition,
      tokens: recipients.map(({ id }) => tokenOf(key, code, id)),
    };
  });
}
