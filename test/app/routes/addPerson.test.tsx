import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AddPerson } from '../../../app/components/rounds/AddPerson';
import * as recipientsRoute from '../../../app/routes/_bureau.metingen.$id.ontvangers';
import { makeAssociation } from '../../support/association';
import { openCooperation } from '../../support/cooperationRounds';
import { testDatabase } from '../../support/database';
import { testContext } from '../../support/testContext';
import { makeOfficer, signIn, visit } from './visitor';

const database = testDatabase();

it('an officer who adds somebody with a wrong address is told so, and finds everything that was typed', async () => {
  const ctx = testContext(() => database.db);
  const association = await makeAssociation(ctx);
  const { roundId } = await openCooperation(ctx, association, 2027);
  const session = await signIn(ctx, await makeOfficer(ctx, 'een@toets.example', [association.id]));
  const person = { email: 'els@', name: 'Els de Vries', language: 'nl', school: '', type: '', role: 'ib-er' };
  const form = {
    wat: 'toevoegen',
    email: 'els@',
    naam: 'Els de Vries',
    taal: 'nl',
    school: '',
    rol: 'ib-er',
  };
  const reply = (await visit(ctx, recipientsRoute.action, { session, params: { id: roundId }, form })) as {
    data: { problems: { message: string }[]; person: typeof person };
    init: { status: number };
  };
  expect(reply.init.status).toBe(422);
  expect(reply.data.person).toEqual(person);
  expect(reply.data.problems.map(({ message }) => message).join(' ')).toContain('adres');
  const html = renderToStaticMarkup(
    <AddPerson audience="scholen" schools={[]} types={[]} languages={[]} typed={reply.data.person} />,
  );
  expect(html).toContain('value="els@"');
  expect(html).toContain('value="Els de Vries"');
  expect(html).toContain('value="ib-er"');
});
