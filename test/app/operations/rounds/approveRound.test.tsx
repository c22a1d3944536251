import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ApprovalNote } from '../../../../app/components/rounds/ApprovalNote';
import { approveRound, takeBackApproval } from '../../../../app/operations/rounds/approveRound';
import { updateDraft } from '../../../../app/operations/rounds/changeDraft';
import { importRecipients } from '../../../../app/operations/rounds/importRecipients';
import { prepareRound } from '../../../../app/operations/rounds/prepareRound';
import { viewRound } from '../../../../app/operations/rounds/viewRound';
import { makeAssociation } from '../../../support/association';
import { testDatabase } from '../../../support/database';
import { schoolsFile } from '../../../support/playedRound';
import { testContext } from '../../../support/testContext';

const database = testDatabase();

async function approvedRound() {
  const ctx = testContext(() => database.db, { now: '2027-01-20T09:00:00Z' });
  const { id, schools } = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'els', id, { survey: 'scholen', year: 2027 });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { roundId } = prepared.value;
  await importRecipients(ctx, 'els', id, roundId, schoolsFile(schools.slice(0, 2)));
  const round = async () => {
    const found = await viewRound(ctx, id, roundId);
    if (!found) throw new Error('the round is gone');
    return found;
  };
  const says = async () => renderToStaticMarkup(<ApprovalNote round={await round()} />);
  const unapproved = await says();
  expect(await approveRound(ctx, 'els', id, roundId)).toMatchObject({ ok: true });
  return { ctx, id, roundId, round, says, unapproved };
}

describe('a draft that was approved', () => {
  it('says on every page that a change ends the approval, and nothing before it was approved', async () => {
    const { says, unapproved } = await approvedRound();
    expect(unapproved).toBe('');
    expect(await says()).toContain('vervalt de goedkeuring');
  });

  it('says that the approval lapsed once it was changed, until it is approved again', async () => {
    const { ctx, id, roundId, round, says } = await approvedRound();
    const { opensOn, sealBy, source } = await round();
    const changed = { opensOn, closesOn: '2027-04-16', sealBy, source, targets: {} };
    expect(await updateDraft(ctx, 'els', id, roundId, changed)).toMatchObject({ ok: true });
    expect(await says()).toContain('De goedkeuring is vervallen');
    expect(await approveRound(ctx, 'els', id, roundId)).toMatchObject({ ok: true });
    expect(await says()).not.toContain('is vervallen');
  });

  it('blames no change when somebody took the approval back', async () => {
    const { ctx, id, roundId, says } = await approvedRound();
    expect(await takeBackApproval(ctx, 'els', id, roundId)).toMatchObject({ ok: true });
    expect(await says()).toBe('');
  });
});
