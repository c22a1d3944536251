import {
  type AssociationSettings,
  getAssociationRow,
  recordAssociation,
  recordAssociationChange,
} from '../../../db/queries/associations';
import { findBoards, findSchools } from '../../../db/queries/schools';
import { inAssociation, outsideAssociations } from '../../../db/transaction';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';
import { settingsProblems } from './settingsProblems';

export interface AssociationView {
  id: string;
  name: string;
  sector: 'po' | 'vo';
  isExample: boolean;
  settings: AssociationSettings;
  boards: {
    id: string;
    name: string;
    schools: { id: string; name: string; type: string; brin: string | null }[];
  }[];
}

/** The association with its boards and schools, by name. @throws when it does not exist. */
export async function getAssociation(ctx: AppContext, associationId: string): Promise<AssociationView> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const association = await getAssociationRow(tx, associationId);
    const schools = await findSchools(tx, associationId);
    const boards = await findBoards(tx, associationId);
    return {
      ...association,
      boards: boards.map((board) => ({
        ...board,
        schools: schools
          .filter((school) => school.boardId === board.id)
          .map(({ id, name, type, brin }) => ({ id, name, type, brin })),
      })),
    };
  });
}

export interface AssociationInput {
  name: string;
  settings: AssociationSettings;
}

/** Makes an empty association. */
export async function createAssociation(
  ctx: AppContext,
  actor: string,
  input: AssociationInput & { sector: 'po' | 'vo' | null; isExample?: boolean },
): Promise<Outcome<{ id: string }>> {
  const problems = settingsProblems(input);
  if (input.sector !== 'po' && input.sector !== 'vo') {
    return failed(
      { code: 'sector', field: 'sector', message: 'Kies primair of voortgezet onderwijs.' },
      ...problems,
    );
  }
  if (problems.length > 0) return failed(...problems);
  const id = ctx.random.uuid();
  const { sector } = input;
  await outsideAssociations(ctx.db, (tx) =>
    recordAssociation(tx, {
      id,
      name: input.name.trim(),
      sector,
      isExample: input.isExample ?? false,
      settings: input.settings,
      createdAt: ctx.clock.now(),
    }),
  );
  await inAssociation(ctx.db, id, (tx) =>
    noteAction(ctx, tx, id, { actor, action: 'samenwerkingsverband aangemaakt' }),
  );
  return succeeded({ id });
}

/** Changes name and settings. Versions that were published keep the words they were published with. */
export async function updateAssociation(
  ctx: AppContext,
  actor: string,
  associationId: string,
  input: AssociationInput,
): Promise<Outcome<null>> {
  const problems = settingsProblems(input);
  if (problems.length > 0) return failed(...problems);
  return inAssociation(ctx.db, associationId, async (tx) => {
    // What is set on a page of its own stays.
    const { callOffer = false, mostSurveysPerYear: present } = (await getAssociationRow(tx, associationId))
      .settings;
    const { mostSurveysPerYear = present } = input.settings;
    const settings = { ...input.settings, callOffer, ...(mostSurveysPerYear && { mostSurveysPerYear }) };
    await recordAssociationChange(tx, associationId, { name: input.name.trim(), settings });
    await noteAction(ctx, tx, associationId, { actor, action: 'instellingen gewijzigd' });
    return succeeded(null);
  });
}
