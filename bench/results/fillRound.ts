import { sql } from 'kysely';
import { sealAnswers } from '../../app/operations/answers/openAnswers';
import { exampleAnswers } from '../../app/operations/example/exampleAnswers';
import { runningExampleRounds } from '../../app/operations/example/exampleRounds';
import { seededRandom } from '../../app/operations/example/seededRandom';
import { parseToken, pseudonymOf } from '../../app/operations/tokens/recipientToken';
import { inAssociation } from '../../db/transaction';
import type { Installation } from '../parts/installation';
import type { OpenedRound } from '../parts/openedRound';

const BATCH = 2000;

/** Lets everyone on the list answer as the example's parents do. Encrypted as ever, but stored in batches: this is not what is measured. */
export async function fillRound(
  { ctx, associationId }: Pick<Installation, 'ctx' | 'associationId'>,
  { roundId, key, definition, tokens }: OpenedRound,
): Promise<void> {
  const [example] = runningExampleRounds;
  if (!example) throw new Error('There is no example round.');
  const chance = seededRandom('bench');
  for (let start = 0; start < tokens.length; start += BATCH) {
    const rows = tokens.slice(start, start + BATCH).map((token) => {
      const pseudonym = pseudonymOf(key, parseToken(token) as NonNullable<ReturnType<typeof parseToken>>);
      const answers = exampleAnswers(definition, example, chance);
      const document = {
        answers,
        finished: true,
        locale: 'nl' as const,
        mode: 'web' as const,
        devices: { device: Object.keys(answers) },
      };
      const ciphertext = sealAnswers(key, { associationId, roundId, pseudonym }, document, ctx.random.bytes);
      return { p: pseudonym.toString('hex'), c: ciphertext.toString('hex') };
    });
    await inAssociation(ctx.db, associationId, (tx) =>
      sql`insert into open_response
        select ${associationId}::uuid, ${roundId}::uuid, decode(p, 'hex'), decode(c, 'hex')
        from jsonb_to_recordset(cast(${JSON.stringify(rows)}::text as jsonb)) as given(p text, c text)`.execute(
        tx,
      ),
    );
  }
}
