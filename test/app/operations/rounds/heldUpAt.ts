import { recordPersons } from '../../../../db/queries/recipients';
import { inAssociation } from '../../../../db/transaction';
import type { TestContext } from '../../../support/testContext';

/** Somebody else writes down this parent: taking in a list waits there until what this gives is called, which undoes that. */
export async function heldUpAt(ctx: TestContext, id: string, email: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const other = inAssociation(ctx.db, id, async (tx) => {
    await recordPersons(tx, id, 'ouders', [{ id: ctx.random.uuid(), email, name: null, language: 'nl' }]);
    isHeld();
    await gone;
    throw new Error('undone');
  }).catch(() => {});
  await held;
  return async () => {
    letGo();
    await other;
  };
}
