import { describe, expect, it } from 'vitest';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { findRecipients } from '../../../../db/queries/recipients';
import { inAssociation } from '../../../../db/transaction';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { testContext } from '../../../support/testContext';

const database = testDatabase();
/** More than are written together. */
const PARENTS = 2300;

const fileOf = (lines: string[]) => new TextEncoder().encode(['email;naam', ...lines].join('\n'));
const parents = Array.from({ length: PARENTS }, (_, index) => `ouder${index}@huis.example;Ouder ${index}`);

async function draft() {
  const ctx = testContext(() => database.db);
  const { id } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'els', id, { survey: 'ouders', year: 2026 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  const take = (lines: string[]) => importRecipients(ctx, 'els', id, roundId, fileOf(lines));
  const listed = () => inAssociation(ctx.db, id, (tx) => findRecipients(tx, id, roundId));
  return { take, listed };
}

describe('a list that is too long to be written at once', () => {
  it('is taken whole, everybody with their own name, and a second time in place of the first', async () => {
    const { take, listed } = await draft();
    for (const lines of [parents, [...parents].reverse()]) {
      expect(await take(lines)).toEqual({ ok: true, recipients: PARENTS });
      const names = (await listed()).map(({ email, name }) => `${email};${name}`);
      expect(names.sort()).toEqual([...parents].sort());
    }
  });

  it('is not taken at all when its last row is wrong: who stood there stays', async () => {
    const { take, listed } = await draft();
    await take(parents.slice(0, 3));
    const refused = await take([...parents, 'geen adres;Ouder X']);
    expect(refused).toMatchObject({ ok: false, problems: [{ row: PARENTS + 2, code: 'email' }] });
    expect(await listed()).toHaveLength(3);
  });
});
