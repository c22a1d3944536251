import type { Tx } from '../../../db/connection';
import { findProgrammeExceptions, removeProgrammeException } from '../../../db/queries/programme';
import { findPublishedVersion, recordPublishedVersion } from '../../../db/queries/publishedVersions';
import { findRoundOf, type RoundRow, recordElsewhereRound, recordStatus } from '../../../db/queries/rounds';
import type { HeldElsewhere } from '../../../db/schema';
import type { Definition } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { sha256Of } from '../canonicalJson';
import { localDay } from '../localDay';
import { failed, type Outcome, type Problem, succeeded } from '../problem';
import { deepestTable, publish } from '../publishing/publishTable';
import { DEFAULT_THRESHOLD } from '../rounds/prepareRound';
import type { FrozenRound, Provenance } from '../sealing/frozenRound';
import { designateFirst, METHOD_VERSION, type Seal, writeSealed } from '../sealing/sealRound';
import { newRoundCode } from '../tokens/recipientToken';
import type { EarlierFacts } from './earlierFacts';
import { moveNulmetingen, reasonProblem, takeOut } from './withdrawEarlier';

export interface ElsewhereRound {
  kind: HeldElsewhere;
  facts: EarlierFacts;
  points: Provenance['points'];
  definition: Definition;
  /** Works out what is frozen, once the round has its id. */
  freeze(roundId: string): Promise<FrozenRound>;
}

/**
 * Puts a round that was held elsewhere beside the others, sealed at once: the same rows, counts, hashes and publication
 * as sealing leaves, with its provenance under the same hash. It has no targets: nobody set one before its fieldwork.
 * The first of an indicator is its nulmeting, as with any other.
 */
export async function sealElsewhere(
  ctx: AppContext,
  tx: Tx,
  actor: string,
  associationId: string,
  { kind, facts, points, definition, freeze }: ElsewhereRound,
): Promise<Outcome<{ roundId: string }>> {
  const before = await findRoundOf(tx, associationId, facts.survey, facts.year);
  const because = facts.replacesBecause?.trim() ?? '';
  if (before) {
    const problem = replaceProblem(before, because, facts.year);
    if (problem) return failed(problem);
  }
  const now = ctx.clock.now();
  const today = localDay(now);
  const definitionSha256 = sha256Of(definition.json);
  const publishedVersionId = await publishedVersion(ctx, tx, associationId, definition, definitionSha256);
  const round = {
    id: ctx.random.uuid(),
    survey: facts.survey,
    year: facts.year,
    code: newRoundCode(ctx.random.bytes),
    publishedVersionId,
    opensOn: facts.from,
    closesOn: facts.until,
    sealBy: today,
    source: facts.provenance.sourceDocument,
    threshold: DEFAULT_THRESHOLD,
    populationSize: facts.populationSize,
    targets: Object.fromEntries(
      definition.indicators.map(({ key }) => [key, { target: null, smallestRelevantDifference: 0.5 }]),
    ),
    heldElsewhere: kind,
  };
  if (before) {
    await takeOut(ctx, tx, actor, associationId, before, { reason: because, replacedBy: round.id });
  }
  await recordElsewhereRound(tx, associationId, round);
  await endSkip(ctx, tx, actor, associationId, facts);
  const frozen: FrozenRound = {
    ...(await freeze(round.id)),
    provenance: { ...trimmed(facts.provenance), points },
  };
  const salt = Buffer.from(ctx.random.bytes(32)).toString('hex');
  const hashes = await writeSealed(ctx, tx, associationId, round.id, frozen, salt);
  const body = {
    methodVersion: METHOD_VERSION,
    threshold: round.threshold,
    populationSize: round.populationSize,
    definitionSha256,
    ...hashes,
    mails: [],
    background: frozen.background,
    salt,
  };
  const seal: Seal = { ...body, sha256: sha256Of(body) };
  await recordStatus(tx, associationId, round.id, 'closed', { status: 'sealed', sealedAt: now, seal });
  if (before) await moveNulmetingen(ctx, tx, actor, associationId, before, because, round.id);
  await designateFirst(ctx, tx, associationId, round, definition);
  await publish(ctx, tx, associationId, round, definition, frozen, {
    table: kind === 'figures' ? 'totaal' : deepestTable(definition),
    threshold: round.threshold,
    actor,
  });
  await noteAction(ctx, tx, associationId, {
    actor,
    action: 'eerdere meting ingevoerd',
    roundId: round.id,
    details: {
      survey: facts.survey,
      year: facts.year,
      kind,
      sha256: seal.sha256,
      ...(before && { replaces: before.id, reason: because }),
    },
  });
  return succeeded({ roundId: round.id });
}

/** A year of which somebody once said that no measurement was held: now there is one, so that no longer stands. */
async function endSkip(
  ctx: AppContext,
  tx: Tx,
  actor: string,
  associationId: string,
  { survey, year }: EarlierFacts,
): Promise<void> {
  const decided = await findProgrammeExceptions(tx, associationId);
  if (!decided.some((one) => one.survey === survey && one.year === year && one.kind === 'skip')) return;
  await removeProgrammeException(tx, associationId, survey, year);
  await noteAction(ctx, tx, associationId, {
    actor,
    action: 'programma gewijzigd',
    details: { survey, year, kind: 'none', reason: 'De meting van dit jaar is ingevoerd.' },
  });
}

/** Why it cannot take the place of a round that is there; null when it can. */
function replaceProblem(before: RoundRow, because: string, year: number): Problem | null {
  if (before.status !== 'sealed' || before.heldElsewhere === null) {
    return {
      code: 'exists',
      field: 'year',
      message: `Van ${year} is er al een meting met deze vragenlijst. Er is niets bewaard.`,
    };
  }
  if (because !== '') return reasonProblem(because, 'replacesBecause');
  return {
    code: 'exists',
    field: 'replacesBecause',
    message: `Van ${year} is er al een ingevoerde meting. Moet deze in de plaats daarvan komen? Schrijf dan waarom.`,
  };
}

function trimmed({ heldBy, how, sourceDocument, note }: EarlierFacts['provenance']) {
  return {
    heldBy: heldBy.trim(),
    how: how.trim(),
    sourceDocument: sourceDocument.trim(),
    note: note?.trim() || null,
  };
}

async function publishedVersion(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  { survey, version, json }: Definition,
  sha256: string,
): Promise<string> {
  const existing = await findPublishedVersion(tx, associationId, { survey, version, sha256 });
  if (existing) return existing;
  const id = ctx.random.uuid();
  const publishedAt = ctx.clock.now();
  await recordPublishedVersion(tx, associationId, {
    id,
    survey,
    version,
    sha256,
    definition: json,
    publishedAt,
  });
  return id;
}
