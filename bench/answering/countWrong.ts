import { readAnswers } from '../../app/operations/answers/openAnswers';
import { parseToken, pseudonymOf } from '../../app/operations/tokens/recipientToken';
import { findOpenResponses } from '../../db/queries/responses';
import { inAssociation } from '../../db/transaction';
import type { Installation } from '../parts/installation';
import type { OpenedRound } from '../parts/openedRound';
import { answersOf } from './participation';

/** How many responses in the database are not exactly what their parent sent. */
export async function countWrong({ ctx, associationId }: Installation, round: OpenedRound): Promise<number> {
  const { roundId, key } = round;
  const rows = await inAssociation(ctx.db, associationId, (tx) =>
    findOpenResponses(tx, associationId, roundId),
  );
  const kept = new Map(rows.map((row) => [Buffer.from(row.pseudonym).toString('hex'), row]));
  const isRight = (token: string, parent: number): boolean => {
    const pseudonym = pseudonymOf(key, parseToken(token) as NonNullable<ReturnType<typeof parseToken>>);
    const row = kept.get(pseudonym.toString('hex'));
    if (!row) return false;
    const { answers, finished } = readAnswers(key, { associationId, roundId, pseudonym }, row.ciphertext);
    return finished && sorted(answers) === sorted(answersOf(parent));
  };
  const wrong = round.tokens.filter((token, parent) => !isRight(token, parent)).length;
  return wrong + Math.abs(rows.length - round.tokens.length);
}

function sorted(answers: object): string {
  return JSON.stringify(Object.entries(answers).sort());
}
