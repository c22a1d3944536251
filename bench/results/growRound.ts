import { openPool } from '../../db/connection';
import { findSealedResponses } from '../../db/queries/responses';
import { inAssociation } from '../../db/transaction';
import type { Answers } from '../../surveys/answers/types';
import type { Definition } from '../../surveys/definition/types';
import { aggregateResponses, type ResponseRow } from '../../surveys/scoring/aggregateResponses';
import type { Installation } from '../parts/installation';

/**
 * Makes a sealed round `times` as large behind the product's back, as superuser with triggers off: every sealed row so many
 * times under fresh ids, counts by `aggregateResponses` over all of them. Nobody could do this through the product.
 */
export async function growRound(
  { ctx, associationId, superuserUrl }: Pick<Installation, 'ctx' | 'associationId' | 'superuserUrl'>,
  roundId: string,
  definition: Definition,
  times: number,
): Promise<void> {
  const rows = await inAssociation(ctx.db, associationId, (tx) =>
    findSealedResponses(tx, associationId, roundId),
  );
  const wave = aggregateResponses(definition, repeated(rows, times));
  const pool = openPool(superuserUrl, 1);
  const url = [associationId, roundId];
  await pool.unsafe("set session_replication_role = 'replica'");
  for (const [table, columns] of [
    ['sealed_response', 'answers, background'],
    ['sealed_text', 'item, body'],
  ]) {
    await pool.unsafe(
      `insert into ${table} (association_id, round_id, id, ${columns})
       select association_id, round_id, gen_random_uuid(), ${columns} from ${table}, generate_series(2, ${times})
       where association_id = $1 and round_id = $2`,
      url,
    );
  }
  await pool.unsafe(
    'update sealed_text_count set sealed = sealed * $3 where association_id = $1 and round_id = $2',
    [...url, times],
  );
  await pool.unsafe(
    "update sealed_aggregate set body = cast($3::text as jsonb) where association_id = $1 and round_id = $2 and key = 'wave'",
    [...url, JSON.stringify(wave)],
  );
  await pool.unsafe(
    'update round set population_size = population_size * $3 where association_id = $1 and id = $2',
    [...url, times],
  );
  await pool.unsafe('analyze');
  await pool.end();
}

function* repeated(
  rows: readonly { answers: unknown; background: unknown }[],
  times: number,
): Iterable<ResponseRow> {
  for (let time = 0; time < times; time += 1) {
    for (const { answers } of rows) yield { answers: answers as Answers, cells: {} };
  }
}
