import type { Tx } from '../../../db/connection';
import { findAggregates, findSealedResponses, findSealedTexts } from '../../../db/queries/responses';
import { findRound } from '../../../db/queries/rounds';
import { findTextRetention } from '../../../db/queries/texts';
import { inAssociation } from '../../../db/transaction';
import { writtenDay } from '../../../emails/mailLanguage';
import type { Answers } from '../../../surveys/answers/types';
import { aggregateResponses } from '../../../surveys/scoring/aggregateResponses';
import type { WaveAggregates } from '../../../surveys/scoring/aggregates';
import type { AppContext } from '../../context';
import { canonicalJson, sha256Of } from '../canonicalJson';
import { getRoundDefinition } from '../definitions/getRoundDefinition';
import { localDay } from '../localDay';
import { disclosurePattern } from './disclosurePattern';
import { cellsOf, type FrozenRound, isOfRound, levelsOf } from './frozenRound';
import type { Seal } from './sealRound';
import { BACKGROUND_OF } from './unsealedRows';

export interface SealCheck {
  /** Dutch: what was compared. */
  what: string;
  ok: boolean;
  /** Dutch: what it means when it is not as sealed, or why it could not be compared; null when all is well. */
  note: string | null;
  /** Deleted on its day: compared for the last time just before. */
  isDeleted?: true;
}

export interface SealVerification {
  /** Everything that can be compared is as it was sealed. */
  ok: boolean;
  sha256: string;
  checks: SealCheck[];
}

/**
 * Recomputes everything a seal stands for and compares: hashes of answers, texts, counts and questionnaire, the seal
 * over all, and the counts and the disclosure pattern from the rows themselves. null when the round is not sealed.
 */
export async function verifySeal(
  ctx: AppContext,
  associationId: string,
  roundId: string,
): Promise<SealVerification | null> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const round = await findRound(tx, associationId, roundId);
    if (round?.status !== 'sealed') return null;
    const seal = round.seal as Seal;
    const { sha256, ...body } = seal;
    const { definition } = await getRoundDefinition(tx, associationId, round.publishedVersionId);
    const rows = await findSealedResponses(tx, associationId, roundId);
    const frozen = (await findAggregates(tx, associationId, roundId)) as unknown as Frozen;
    const variables = BACKGROUND_OF[definition.audience];
    const counted = aggregateResponses(
      definition,
      rows.filter(isOfRound).map((row) => ({
        answers: row.answers as Answers,
        cells: cellsOf(variables, row.background as Record<string, string>),
      })),
    );
    const { wave } = frozen;
    const byWebsite = rows.filter((row) => !isOfRound(row));
    const countedWebsite =
      byWebsite.length === 0
        ? null
        : aggregateResponses(
            definition,
            byWebsite.map((row) => ({ answers: row.answers as Answers, cells: {} })),
          );
    const checks: SealCheck[] = [
      check(
        'De vragenlijst',
        sha256Of(definition.json) === seal.definitionSha256,
        'De vragenlijst is gewijzigd.',
      ),
      check(
        'De antwoorden',
        sha256Of(rows) === seal.responsesSha256,
        'Antwoorden zijn gewijzigd, weg of toegevoegd.',
      ),
      await checkTexts(tx, associationId, roundId, seal),
      check(
        'De tellingen',
        sha256Of({ salt: seal.salt, aggregates: frozen }) === seal.aggregatesSha256,
        'De bewaarde tellingen zijn gewijzigd.',
      ),
      // Of figures taken from a report there are no answers to count again; the hash above holds them.
      ...(round.heldElsewhere === 'figures'
        ? []
        : [
            check(
              'De tellingen uit de antwoorden',
              same(withoutParts(counted), withoutParts(wave)) &&
                same(countedWebsite, frozen.ways?.website.wave ?? null),
              'Opnieuw tellen geeft een andere uitkomst.',
            ),
          ]),
      check(
        'Wat getoond mag worden',
        same(disclosurePattern(definition, wave, levelsOf(variables), seal.threshold), frozen.disclosure),
        'De vastgelegde groepen zijn niet meer dezelfde.',
      ),
      check(
        'De drempel en de lijst',
        seal.threshold === round.threshold && seal.populationSize === round.populationSize,
        'De drempel of de omvang van de lijst is gewijzigd.',
      ),
      check('Het zegel', sha256Of(body) === sha256, 'Het zegel past niet bij wat erin staat.'),
    ];
    return { ok: checks.every((one) => one.ok), sha256, checks };
  });
}

type Frozen = Pick<FrozenRound, 'wave' | 'response' | 'earlier' | 'disclosure' | 'ways'>;

const check = (what: string, ok: boolean, note: string): SealCheck => ({ what, ok, note: ok ? null : note });

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

/**
 * Composites on part of the items depend on which earlier versions there were, and `outside` is not in rounds sealed
 * before it was kept; they are held by the hash alone.
 */
function withoutParts(wave: WaveAggregates): unknown {
  const whole = (composites: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(composites).filter(([key]) => !key.includes('[')));
  const counts = (composites: WaveAggregates['total']['composites']) =>
    Object.fromEntries(Object.entries(composites).map(([key, { outside: _, ...kept }]) => [key, kept]));
  const cell = (one: WaveAggregates['total']) => ({ ...one, composites: whole(counts(one.composites)) });
  return {
    ...wave,
    compositeItems: whole(wave.compositeItems),
    reliability: whole(wave.reliability),
    total: cell(wave.total),
    breakdowns: Object.fromEntries(
      Object.entries(wave.breakdowns).map(([level, groups]) => [
        level,
        Object.fromEntries(Object.entries(groups).map(([group, counts]) => [group, cell(counts)])),
      ]),
    ),
  };
}

/** Texts that were deleted on their day cannot be compared any more: then counts what was found just before. */
async function checkTexts(tx: Tx, associationId: string, roundId: string, seal: Seal): Promise<SealCheck> {
  const what = 'De open antwoorden';
  const texts = await findSealedTexts(tx, associationId, roundId);
  const deletion = (await findTextRetention(tx, associationId, roundId))?.deletion;
  if (!deletion || texts.length > 0) {
    return check(what, sha256Of(texts) === seal.textsSha256, 'Open antwoorden zijn gewijzigd of weg.');
  }
  const { at, count, matchedSeal } = deletion;
  const deleted = `De ingestuurde teksten (${count}) zijn gewist op ${writtenDay(localDay(at), 'nl')}.`;
  const before = matchedSeal
    ? 'Vlak daarvoor waren zij nog zoals verzegeld.'
    : 'Vlak daarvoor waren zij al niet meer zoals verzegeld.';
  return { what, ok: matchedSeal, note: `${deleted} ${before}`, isDeleted: true };
}
