import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { erasePerson } from '../../../app/operations/privacy/person/erasePerson';
import { applyRetention } from '../../../app/operations/privacy/retention/applyRetention';
import { importRecipients, takeUpload } from '../../../app/operations/rounds/importRecipients';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { prepareRound } from '../../../app/operations/rounds/prepareRound';
import {
  chooseColumns,
  dropUpload,
  stageRecipients,
} from '../../../app/operations/rounds/upload/stageRecipients';
import { viewUpload } from '../../../app/operations/rounds/upload/viewUpload';
import { makeAssociation } from '../../support/association';
import { testDatabase } from '../../support/database';
import { type TestContext, testContext } from '../../support/testContext';

const database = testDatabase();

async function draft(ctx: TestContext) {
  const association = await makeAssociation(ctx);
  const prepared = await prepareRound(ctx, 'els', association.id, { survey: 'scholen', year: 2027 });
  if (!prepared.ok) throw new Error('not prepared');
  return { id: association.id, schools: association.schools, roundId: prepared.value.roundId };
}
const newContext = () => testContext(() => database.db);
const csv = (text: string) => ({ bytes: new TextEncoder().encode(text), name: 'lijst.csv' });
const excel = async (rows: unknown[][]) => ({
  bytes: new Uint8Array(
    await writeExcel(rows.map((row) => row.map((value) => ({ value }))) as never, {}).toBuffer(),
  ),
  name: 'lijst.xlsx',
});

describe('a list that is looked over before it is taken', () => {
  it('comes from Excel as well as from CSV, and says what taking it changes', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await draft(ctx);
    const first = await excel([
      ['e-mail', 'naam', 'vestiging'],
      ['an@school.example', 'An de Vries', schools[0]],
      ['bo@school.example', 'Bo Ünal', schools[1]],
    ]);
    expect(await stageRecipients(ctx, id, roundId, first)).toEqual({ ok: true });
    expect(await viewUpload(ctx, id, roundId)).toMatchObject({
      fileName: 'lijst.xlsx',
      problems: [],
      change: { total: 2, added: 2, kept: 0, gone: 0 },
      first: [{ email: 'an@school.example', name: 'An de Vries', school: schools[0] }, {}],
    });
    expect((await listRecipients(ctx, id, roundId, { offset: 0, limit: 9 })).total).toBe(0);
    expect(await takeUpload(ctx, 'els', id, roundId)).toEqual({ ok: true, recipients: 2 });
    expect(await viewUpload(ctx, id, roundId)).toBeNull();

    const second = csv(`email;vestiging\nbo@school.example;${schools[1]}\nci@school.example;${schools[2]}\n`);
    await stageRecipients(ctx, id, roundId, second);
    expect((await viewUpload(ctx, id, roundId))?.change).toEqual({ total: 2, added: 1, kept: 1, gone: 1 });
    await dropUpload(ctx, id, roundId);
    const { lines } = await listRecipients(ctx, id, roundId, { offset: 0, limit: 9 });
    expect(lines.map(({ email }) => email)).toEqual(['an@school.example', 'bo@school.example']);
  });

  it('with columns under other names waits until somebody says what they are', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await draft(ctx);
    await stageRecipients(
      ctx,
      id,
      roundId,
      csv(`Adres OC;Locatie;Telefoon\nan@school.example;${schools[0]};0612345678\n`),
    );
    const before = await viewUpload(ctx, id, roundId);
    expect(before?.change).toBeNull();
    expect(before?.columns.map(({ header, field, samples }) => [header, field, samples[0]])).toEqual([
      ['Adres OC', null, 'an@school.example'],
      ['Locatie', null, schools[0]],
      ['Telefoon', null, '0612345678'],
    ]);
    expect(await takeUpload(ctx, 'els', id, roundId)).toMatchObject({ ok: false });
    await chooseColumns(ctx, id, roundId, ['email', 'school', 'unused']);
    const after = await viewUpload(ctx, id, roundId);
    expect(after?.problems).toEqual([]);
    expect(await takeUpload(ctx, 'els', id, roundId)).toEqual({ ok: true, recipients: 1 });
  });

  it('names row, column and value of what is wrong, as Excel numbers rows', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await draft(ctx);
    const file = await excel([
      ['e-mail', 'school'],
      ['an@school.example', schools[0]],
      ['bo(at)school', schools[1]],
    ]);
    await stageRecipients(ctx, id, roundId, file);
    expect((await viewUpload(ctx, id, roundId))?.problems).toMatchObject([
      { row: 3, column: 'e-mail', value: 'bo(at)school' },
    ]);
  });

  it('that is no list, or a zip that says it unpacks to more than there is memory, is refused and not kept', async () => {
    const ctx = newContext();
    const { id, roundId } = await draft(ctx);
    const { bytes } = await excel([['e-mail'], ['an@school.example']]);
    const bomb = new Uint8Array(bytes);
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    const broken = new Uint8Array([...bytes.slice(0, 200), ...new Uint8Array(100)]);
    for (const [content, code] of [
      [bomb, 'too-large'],
      [broken, 'broken-xlsx'],
      [new Uint8Array(), 'empty'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'not-csv'],
    ] as const) {
      const staged = await stageRecipients(ctx, id, roundId, { bytes: content, name: 'x.xlsx' });
      expect(staged).toMatchObject({ ok: false, problems: [{ code }] });
    }
    expect(await viewUpload(ctx, id, roundId)).toBeNull();
  });

  it('is taken once by whoever presses twice, and two lists at once are never both on it', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await draft(ctx);
    const listOf = (name: string, some: number[]) =>
      csv(['email;school', ...some.map((n) => `${name}${n}@school.example;${schools[n]}`)].join('\n'));
    await stageRecipients(ctx, id, roundId, listOf('an', [0, 1, 2]));
    const pressed = await Promise.all([1, 2, 3].map(() => takeUpload(ctx, 'els', id, roundId)));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(pressed.filter((one) => !one.ok && one.problems[0]?.code === 'upload-gone')).toHaveLength(2);
    await Promise.all(
      ['bo', 'ci', 'di'].map((name) =>
        importRecipients(ctx, 'els', id, roundId, listOf(name, [0, 1, 2]).bytes),
      ),
    );
    const { lines } = await listRecipients(ctx, id, roundId, { offset: 0, limit: 99 });
    expect(lines).toHaveLength(3);
    expect(new Set(lines.map(({ email }) => email.slice(0, 2))).size).toBe(1);
  });

  it('is gone after a day, and when somebody in it asks to be erased', async () => {
    const ctx = newContext();
    const { id, roundId, schools } = await draft(ctx);
    await stageRecipients(ctx, id, roundId, csv(`email;school\nan@school.example;${schools[0]}\n`));
    await applyRetention(ctx, id);
    expect(await viewUpload(ctx, id, roundId)).not.toBeNull();
    ctx.setNow(new Date(ctx.clock.now().getTime() + 25 * 3_600_000).toISOString());
    expect(await applyRetention(ctx, id)).toMatchObject({ uploads: 1 });
    expect(await viewUpload(ctx, id, roundId)).toBeNull();
    await stageRecipients(ctx, id, roundId, csv(`email;school\nan@school.example;${schools[0]}\n`));
    await erasePerson(ctx, 'els', id, 'an@school.example');
    expect(await viewUpload(ctx, id, roundId)).toBeNull();
  });
});
