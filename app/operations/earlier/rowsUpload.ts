import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import {
  findEarlierUpload,
  recordEarlierUpload,
  recordEarlierUploadForm,
  removeEarlierUpload,
} from '../../../db/queries/earlierUploads';
import { findBoards, findSchools } from '../../../db/queries/schools';
import { inAssociation } from '../../../db/transaction';
import { type AskedItem, earlierDefinition } from '../../../surveys/definition/earlier/earlierDefinition';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { PARTNER_TYPES } from '../../recipients/partnerTypes';
import { fileProblem, type RowProblem } from '../../recipients/rowProblem';
import { localDay } from '../localDay';
import { failed, type Outcome, type Problem } from '../problem';
import { DEFAULT_THRESHOLD } from '../rounds/prepareRound';
import { freezeRound } from '../sealing/frozenRound';
import { BACKGROUND_OF, type UnsealedRound } from '../sealing/unsealedRows';
import { type EarlierFacts, factProblems } from './earlierFacts';
import { publishedTemplate, titleOf } from './enterFigures';
import { type ReadRow, type RowsForm, type RowsRead, readRows, saidInWords } from './readRows';
import { sealElsewhere } from './sealElsewhere';

const TOO_FEW = `Er zijn minder dan ${DEFAULT_THRESHOLD} lijsten. Over zo weinig mensen tonen wij niets.`;
const MOST_BYTES = 20 * 1024 * 1024;

/** Keeps a file with answers until somebody has looked it over, a day at most; nothing of it is a result yet. */
export async function stageRows(
  ctx: AppContext,
  associationId: string,
  file: { bytes: Uint8Array; name: string },
): Promise<{ ok: true; uploadId: string } | { ok: false; problems: RowProblem[] }> {
  if (file.bytes.length === 0) {
    return {
      ok: false,
      problems: [fileProblem('empty', 'Kies een bestand. Er is niets gestuurd, of het was leeg.')],
    };
  }
  if (file.bytes.length > MOST_BYTES) {
    return { ok: false, problems: [fileProblem('too-large', 'Het bestand is groter dan 20 MB.')] };
  }
  const uploadId = ctx.random.uuid();
  await inAssociation(ctx.db, associationId, (tx) =>
    recordEarlierUpload(tx, associationId, {
      id: uploadId,
      content: file.bytes,
      fileName: file.name.slice(0, 200),
      form: { columns: [], codes: {} } satisfies RowsForm,
      uploadedAt: ctx.clock.now(),
    }),
  );
  return { ok: true, uploadId };
}

/** Keeps how the file is to be read: columns, and what words mean beside what was said before. */
export async function sayHowToRead(
  ctx: AppContext,
  associationId: string,
  uploadId: string,
  form: RowsForm,
): Promise<void> {
  await inAssociation(ctx.db, associationId, async (tx) => {
    const upload = await findEarlierUpload(tx, associationId, uploadId);
    if (!upload) return;
    const before = upload.form as RowsForm;
    const codes = { ...before.codes };
    for (const [group, said] of Object.entries(form.codes)) codes[group] = { ...codes[group], ...said };
    const columns = form.columns.length > 0 ? form.columns : before.columns;
    await recordEarlierUploadForm(tx, associationId, uploadId, { columns, codes });
  });
}

export async function dropRows(ctx: AppContext, associationId: string, uploadId: string): Promise<void> {
  await inAssociation(ctx.db, associationId, (tx) => removeEarlierUpload(tx, associationId, uploadId));
}

export interface RowsView extends Omit<RowsRead, 'rows'> {
  fileName: string;
  lists: number;
  /** Per question that has a column: how many gave an answer. */
  answered: { key: string; title: string; n: number }[];
  /** Columns for groups that are taken in, in words. */
  background: string[];
  /** Headers of columns that are not taken in. */
  unused: string[];
  /** Questions behind an indicator that no column has. */
  missing: string[];
  /** Words of the file whose meaning was said. */
  said: { words: string; means: string }[];
}

/** The file that waits, as it will be read. null when none waits. */
export async function viewRows(
  ctx: AppContext,
  associationId: string,
  uploadId: string,
  survey: string,
): Promise<RowsView | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const upload = await findEarlierUpload(tx, associationId, uploadId);
    const ours = await publishedTemplate(ctx, tx, associationId, survey);
    if (!upload || !ours.ok) return null;
    const { rows, ...read } = await readUpload(tx, associationId, ours.value, upload);
    const titleOf = new Map(ours.value.items.map((item) => [item.key, item.title.nl]));
    const isFew = rows.length > 0 && rows.length < DEFAULT_THRESHOLD;
    return {
      ...read,
      problems: isFew ? [fileProblem('few', TOO_FEW), ...read.problems] : read.problems,
      background: read.seen.flatMap(({ field }) =>
        field === 'type' ? ['soort'] : field === 'board' ? ['bestuur'] : [],
      ),
      unused: read.seen.flatMap(({ field, header }) => (field === null ? [header || 'zonder naam'] : [])),
      missing: ours.value.items
        .filter((item) => item.scale && item.indicator !== null && !read.asked.includes(item.key))
        .map((item) => item.title.nl),
      said: saidInWords(ours.value, (upload.form as RowsForm).codes),
      fileName: upload.fileName,
      lists: rows.length,
      answered: read.asked.map((key) => ({
        key,
        title: titleOf.get(key) ?? key,
        n: rows.filter(({ answers }) => answers[key] !== undefined).length,
      })),
    };
  });
}

/**
 * Takes the file as a sealed round, under the same rules as any other: background only where enough share it, break-offs
 * left out, rows shuffled under fresh ids. Whole or not at all. Open answers are not taken in: they were given to others.
 */
export async function takeRows(
  ctx: AppContext,
  actor: string,
  associationId: string,
  uploadId: string,
  { facts, asked }: { facts: EarlierFacts; asked: AskedItem[] },
): Promise<Outcome<{ roundId: string }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const upload = await findEarlierUpload(tx, associationId, uploadId);
    if (!upload) return failed({ code: 'gone', message: 'Het bestand is er niet meer. Kies het opnieuw.' });
    const ours = await publishedTemplate(ctx, tx, associationId, facts.survey);
    if (!ours.ok) return ours;
    const read = await readUpload(tx, associationId, ours.value, upload);
    const problems = [
      ...factProblems(facts, localDay(ctx.clock.now())),
      ...rowsProblems(ours.value, read, facts, asked),
    ];
    const ownItems = asked.filter(({ key }) => read.asked.includes(key));
    const definition = problems.length === 0 ? earlierDefinition(ours.value, facts.year, ownItems) : null;
    if (!definition && problems.length === 0)
      problems.push({ code: 'nothing', message: 'Zeg van de vragen hoe ze zijn gesteld.' });
    if (!definition || problems.length > 0) return failed(...problems);
    const outcome = await sealElsewhere(ctx, tx, actor, associationId, {
      kind: 'rows',
      facts,
      points: null,
      definition,
      freeze: async (roundId) => {
        const round = { id: roundId, survey: facts.survey, threshold: DEFAULT_THRESHOLD };
        const frozen = await freezeRound(
          tx,
          associationId,
          round,
          definition,
          unsealed(definition, read.rows, facts),
        );
        // A file tells how many were asked at most in all, never in which group.
        const response = { ...frozen.response, invitedByGroup: {} };
        return facts.populationSize === null
          ? { ...frozen, response: { ...response, listUnknown: true } }
          : { ...frozen, response };
      },
    });
    if (outcome.ok) await removeEarlierUpload(tx, associationId, uploadId);
    return outcome;
  });
}

function rowsProblems(
  definition: Definition,
  read: RowsRead,
  { populationSize }: EarlierFacts,
  asked: readonly AskedItem[],
): Problem[] {
  const problems: Problem[] = [];
  if (read.problems.length > 0) {
    problems.push({
      code: 'rows',
      message: 'Het bestand heeft nog problemen. Los ze eerst op; er is niets overgenomen.',
    });
  }
  if (read.rows.length < DEFAULT_THRESHOLD) {
    problems.push({
      code: 'few',
      message: TOO_FEW,
    });
  }
  if (populationSize !== null && read.rows.length > populationSize) {
    problems.push({
      code: 'population',
      field: 'population',
      message: 'Er zijn meer lijsten dan er mensen of scholen zijn gevraagd. Kijk dit getal na.',
    });
  }
  const own = asked.filter(({ key }) => read.asked.includes(key));
  if (own.length > 1 && own.every((one) => !one.same && one.wording.trim() === '')) {
    problems.push({
      code: 'wording',
      field: 'list',
      message:
        'Zeg hoe de vragen zijn gesteld: zet het vinkje als ze allemaal precies zo zijn gesteld, of geef het per vraag aan.',
    });
    return problems;
  }
  for (const one of own) {
    if (one.same || one.wording.trim().length >= 5) continue;
    problems.push({
      code: 'wording',
      field: `wording-${one.key}`,
      message: `‘${titleOf(definition, one.key)}’: schrijf op hoe de vraag toen luidde.`,
    });
  }
  return problems;
}

/** Rows from elsewhere as sealing takes them: nobody's place on a list is known, only how many there were. */
function unsealed(
  definition: Definition,
  rows: readonly ReadRow[],
  { populationSize }: EarlierFacts,
): UnsealedRound {
  const kept = new Set(definition.items.map(({ key }) => key));
  return {
    rows: rows.map(({ answers, type, board }) => ({
      answers: Object.fromEntries(Object.entries(answers).filter(([key]) => kept.has(key))),
      texts: [],
      background: { type, board },
      school: null,
      way: 'personal',
      byTelephone: false,
    })),
    recipients: Array.from({ length: populationSize ?? rows.length }, (_, index) => ({
      answered: index < rows.length,
      background: {},
      school: null,
      isErased: false,
      isUndeliverable: false,
      withdrawal: null,
      isOptedOut: false,
    })),
    links: [],
  };
}

async function readUpload(
  tx: Tx,
  associationId: string,
  definition: Definition,
  upload: { content: Uint8Array; form: unknown },
): Promise<RowsRead> {
  const { sector } = await getAssociationRow(tx, associationId);
  const schools = await findSchools(tx, associationId);
  const types =
    definition.audience === 'ketenpartners'
      ? [...PARTNER_TYPES]
      : [
          ...new Set([
            ...(sector === 'vo' ? ['vo', 'pro', 'vso'] : ['bao', 'sbo', 'so']),
            ...schools.map(({ type }) => type),
          ]),
        ];
  const background = BACKGROUND_OF[definition.audience];
  return readRows(
    definition,
    { boards: await findBoards(tx, associationId), types, background },
    upload.content,
    upload.form as RowsForm,
  );
}
