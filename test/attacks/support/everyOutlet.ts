import { resultLines } from '../../../app/cli/results/resultLines';
import { exportAssociation } from '../../../app/operations/privacy/association/exportAssociation';
import { viewLeftOut } from '../../../app/operations/privacy/association/leftOut';
import { viewPublications } from '../../../app/operations/publishing/viewPublications';
import { viewResult } from '../../../app/operations/results/viewResult';
import { listRecipients } from '../../../app/operations/rounds/listRecipients';
import { viewRound } from '../../../app/operations/rounds/viewRound';
import { previewSealing } from '../../../app/operations/sealing/previewSealing';
import { verifySeal } from '../../../app/operations/sealing/verifySeal';
import { viewSealRecord } from '../../../app/operations/sealing/viewSealRecord';
import { listTexts } from '../../../app/operations/texts/listTexts';
import * as personFile from '../../../app/routes/instellingen.privacy.persoon.export';
import { visit } from '../../app/routes/visitor';
import { everyBureauPage } from './bureauPages';
import type { Crowd } from './crowd';
import type { World } from './twoWorlds';

const WHOLE_DESK = { item: null, status: null, theme: null, page: 1 };

/**
 * Everything that a colleague at the bureau can get hold of, by outlet: every page, every file, and what every command
 * says. `people`: whose own file is asked for as well.
 */
export async function everyOutlet(
  { ctx, played, session }: Pick<World<unknown, Crowd>, 'ctx' | 'played' | 'session'>,
  people: readonly string[] = played.people,
): Promise<Map<string, string>> {
  const { roundId } = played;
  const where = [ctx, played.association.id, roundId] as const;
  const seen = await everyBureauPage(ctx, session, roundId);
  const tell = (outlet: string, said: unknown) => seen.set(outlet, JSON.stringify(said));
  const result = await viewResult(...where);
  tell('peilstok round status --json', await viewRound(...where));
  tell('peilstok results --json', result);
  tell('peilstok results', result && resultLines(result));
  tell('peilstok round verify', await verifySeal(...where));
  tell('published tables, results', await viewPublications(...where));
  tell('seal record', await viewSealRecord(...where));
  tell('reading desk', await listTexts(...where, WHOLE_DESK));
  tell('preview of sealing', await previewSealing(...where));
  tell('list', await listRecipients(...where, { offset: 0, limit: 100 }));
  tell('left out of the export', await viewLeftOut(ctx, played.association.id));
  const lines: string[] = [];
  await exportAssociation(ctx, 'test', played.association.id, async (line) => void lines.push(line));
  // What it tells of results is held to the pages in figures/associationExport.test.ts.
  const others = lines.filter((line) => !line.includes('"result":{') && !line.includes('"peilstok":"end"'));
  seen.set('export of the association', others.join(''));
  for (const address of people) {
    for (const vorm of ['json', 'tekst']) {
      const file = await visit(ctx, personFile.action, { session, form: { address, vorm } });
      seen.set(`${vorm} file of ${address}`, file instanceof Response ? await file.text() : '');
    }
  }
  return seen;
}
