import type { Tx } from '../../../db/connection';
import { getAssociationRow } from '../../../db/queries/associations';
import { inAssociation } from '../../../db/transaction';
import { type AskedItem, earlierDefinition } from '../../../surveys/definition/earlier/earlierDefinition';
import type { Definition } from '../../../surveys/definition/types';
import { findTemplate } from '../../../surveys/definitions';
import { compositeSets } from '../../../surveys/scoring/compositeSets';
import { type ReportedFigures, readSummary, type SummaryFault } from '../../../surveys/scoring/readSummary';
import type { ScoreSummary } from '../../../surveys/scoring/scoreSummary';
import { summaryAggregates } from '../../../surveys/scoring/summaryAggregates';
import type { AppContext } from '../../context';
import { publishVersion } from '../definitions/publishVersion';
import { localDay } from '../localDay';
import { failed, type Outcome, type Problem } from '../problem';
import { DEFAULT_THRESHOLD } from '../rounds/prepareRound';
import { disclosurePattern } from '../sealing/disclosurePattern';
import { type FrozenRound, levelsOf, otherVersions, recountOthers } from '../sealing/frozenRound';
import { BACKGROUND_OF } from '../sealing/unsealedRows';
import { type EarlierFacts, factProblems } from './earlierFacts';
import { sealElsewhere } from './sealElsewhere';

/** A round held elsewhere of which only figures are known. */
export interface EarlierFigures {
  facts: EarlierFacts;
  /** Questionnaires behind the figures. */
  lists: number;
  /** Points of the scale in the report; null = it gives scores from 1 to 10 already. */
  points: number | null;
  /** Which of our questions were asked, in our words or in others. */
  asked: AskedItem[];
  /** By indicator (`Bureau-2`), aspect (`Bureau-2:casus`) or item. */
  figures: Record<string, ReportedFigures>;
}

/** Takes a report's figures in as a sealed round, or says of every figure what is wrong with it. */
export async function enterFigures(
  ctx: AppContext,
  actor: string,
  associationId: string,
  input: EarlierFigures,
): Promise<Outcome<{ roundId: string }>> {
  return inAssociation(ctx.db, associationId, async (tx) => {
    const ours = await publishedTemplate(ctx, tx, associationId, input.facts.survey);
    if (!ours.ok) return ours;
    const problems = factProblems(input.facts, localDay(ctx.clock.now()));
    const read = readFigures(ours.value, input);
    problems.push(...read.problems);
    const definition =
      problems.length === 0
        ? earlierDefinition(ours.value, input.facts.year, read.asked, (aspect) => aspect in read.summaries)
        : null;
    if (!definition && problems.length === 0) {
      problems.push({
        code: 'nothing',
        message: 'Er is nog geen enkel cijfer ingevuld. Vul er ten minste één in.',
      });
    }
    if (!definition || problems.length > 0) return failed(...problems);
    const others = await otherVersions(tx, associationId, input.facts, definition);
    const wave = summaryAggregates(definition, input.lists, read.summaries);
    const { populationSize } = input.facts;
    return sealElsewhere(ctx, tx, actor, associationId, {
      kind: 'figures',
      facts: input.facts,
      points: input.points ?? 0,
      definition,
      freeze: async (): Promise<FrozenRound> => ({
        wave,
        response: {
          invited: populationSize ?? input.lists,
          complete: input.lists,
          partial: 0,
          breakOff: 0,
          screenedOut: 0,
          noAnswer: populationSize === null ? 0 : populationSize - input.lists,
          ...(populationSize === null && { listUnknown: true }),
          invitedByGroup: {},
        },
        earlier: recountOthers(others, definition),
        rows: [],
        texts: [],
        textsDropped: 0,
        background: { groups: [], dropped: [] },
        disclosure: disclosurePattern(
          definition,
          wave,
          levelsOf(BACKGROUND_OF[definition.audience]),
          DEFAULT_THRESHOLD,
        ),
        strata: null,
      }),
    });
  });
}

/** Our newest questionnaire, with the words this association asks it in. */
export async function publishedTemplate(
  ctx: AppContext,
  tx: Tx,
  associationId: string,
  survey: string,
): Promise<Outcome<Definition>> {
  const template = findTemplate(survey);
  if (!template) {
    return failed({ code: 'unknown-survey', field: 'survey', message: 'Kies welke vragenlijst dit was.' });
  }
  const published = await publishVersion(ctx, tx, await getAssociationRow(tx, associationId), template);
  return published.ok ? { ok: true, value: published.value.definition } : published;
}

const faults: Record<SummaryFault, string> = {
  n: 'vul in hoeveel antwoorden er zijn (n), een heel getal.',
  threshold: `een cijfer staat voor ten minste ${DEFAULT_THRESHOLD} antwoorden. Laat deze regel leeg.`,
  mean: 'dit gemiddelde past niet op de schaal. Kijk de schaal en het gemiddelde na.',
  sd: 'vul de standaarddeviatie in: een getal van 0 of meer. Zonder is er geen marge, en een cijfer zonder marge tonen wij niet.',
  spread: 'deze standaarddeviatie kan niet bij dit gemiddelde. Kijk ze allebei na, en de schaal.',
  share: 'een percentage ligt tussen 0 en 100.',
};

/** The field that a fault is mended in. */
const fieldOf: Record<SummaryFault, string> = {
  n: 'n',
  threshold: 'n',
  mean: 'mean',
  sd: 'sd',
  spread: 'sd',
  share: 'share',
};

function readFigures(definition: Definition, input: EarlierFigures) {
  const problems: Problem[] = [];
  const summaries: Record<string, ScoreSummary> = {};
  const sets = compositeSets(definition);
  const known = new Set([...sets.map(({ key }) => key), ...definition.items.map(({ key }) => key)]);
  const { populationSize } = input.facts;
  if (!Number.isInteger(input.lists) || input.lists < DEFAULT_THRESHOLD) {
    problems.push({
      code: 'lists',
      field: 'lists',
      message: `Vul in hoeveel lijsten meetellen: ten minste ${DEFAULT_THRESHOLD}. Over minder tonen wij niets.`,
    });
  } else if (populationSize !== null && input.lists > populationSize) {
    problems.push({
      code: 'lists',
      field: 'lists',
      message: 'Er telden meer lijsten mee dan er mensen of scholen zijn gevraagd. Kijk beide getallen na.',
    });
  }
  if (input.points !== null && !(Number.isInteger(input.points) && input.points >= 2 && input.points <= 10)) {
    problems.push({ code: 'points', field: 'points', message: 'Kies op welke schaal de cijfers staan.' });
  }
  for (const [key, figures] of Object.entries(input.figures)) {
    const field = `n-${key}`;
    if (!known.has(key)) problems.push({ code: 'key', message: `${key} hoort niet bij deze vragenlijst.` });
    if (figures.n > input.lists) {
      problems.push({
        code: 'n',
        field,
        message: `${wordsOf(definition, key)}: er zijn meer antwoorden dan lijsten. Kijk n na.`,
      });
    }
    const read = readSummary(figures, input.points, DEFAULT_THRESHOLD);
    if (!read.ok)
      problems.push({
        code: read.fault,
        field: `${fieldOf[read.fault]}-${key}`,
        message: `${wordsOf(definition, key)}: ${faults[read.fault]}`,
      });
    else summaries[key] = read.summary;
    if (
      figures.share !== null &&
      !(figures.share >= 0 && figures.share <= 1) &&
      !read.ok &&
      read.fault !== 'share'
    ) {
      problems.push({
        code: 'share',
        field: `share-${key}`,
        message: `${wordsOf(definition, key)}: ${faults.share}`,
      });
    }
  }
  const asked = input.asked.map((one) => {
    const length = definition.items.find(({ key }) => key === one.key)?.scale?.length;
    // A question on another scale is another question, whatever its words.
    const isOtherScale = input.points !== null && length !== undefined && length !== input.points;
    return one.same && isOtherScale
      ? { key: one.key, same: false as const, wording: titleOf(definition, one.key) }
      : one;
  });
  for (const one of asked) {
    if (one.same || one.wording.trim().length >= 5) continue;
    problems.push({
      code: 'wording',
      field: `wording-${one.key}`,
      message: `${wordsOf(definition, one.key)}: schrijf op hoe de vraag toen luidde.`,
    });
  }
  problems.push(...indicatorProblems(definition, asked, summaries));
  const all = withSingleItems(definition, asked, summaries);
  // Of an indicator without a figure nothing was told, so its questions are left out.
  const told = asked.filter(({ key }) => {
    const indicator = definition.items.find((item) => item.key === key)?.indicator ?? null;
    return indicator === null || all[indicator] !== undefined;
  });
  return { problems, summaries: all, asked: told };
}

/** A question by its words; the key of what is none. */
export const titleOf = (definition: Definition, key: string): string =>
  definition.items.find((item) => item.key === key)?.title.nl ?? key;

/** A figure as the form names it: an indicator by its key, a part by its title behind that, a question by its words. */
function wordsOf(definition: Definition, key: string): string {
  const [indicator, part] = key.split(':');
  const aspect = definition.indicators
    .find((one) => one.key === indicator)
    ?.aspects.find((one) => one.key === part);
  if (aspect) return `${indicator}, deel ${aspect.title.nl}`;
  const item = definition.items.find((one) => one.key === key);
  return item ? `‘${item.title.nl}’` : key;
}

/** Of each indicator with figures it must be known which questions are behind it, and its own figure. */
function indicatorProblems(
  definition: Definition,
  asked: readonly AskedItem[],
  summaries: Readonly<Record<string, ScoreSummary>>,
): Problem[] {
  return definition.indicators.flatMap(({ key }): Problem[] => {
    const items = definition.items.filter((item) => item.indicator === key);
    const own = items.filter((item) => asked.some((one) => one.key === item.key));
    const hasItems = items.some((item) => summaries[item.key]);
    const hasAspects = Object.keys(summaries).some((one) => one.startsWith(`${key}:`));
    if (items.some((item) => summaries[item.key] && !own.includes(item))) {
      return [
        {
          code: 'asked',
          field: `n-${key}`,
          message: `${key}: zeg van elke vraag met een cijfer hoe hij is gesteld.`,
        },
      ];
    }
    if (summaries[key] && own.length === 0) {
      return [
        { code: 'asked', field: `n-${key}`, message: `${key}: zeg uit welke vragen dit cijfer bestaat.` },
      ];
    }
    if ((hasAspects || (hasItems && own.length > 1)) && !summaries[key]) {
      return [
        {
          code: 'whole',
          field: `n-${key}`,
          message: `${key}: vul ook het cijfer van de indicator als geheel in. Het volgt niet uit de losse vragen: daarvoor moet bekend zijn hoe elk van de invullers alle vragen samen beantwoordde.`,
        },
      ];
    }
    return [];
  });
}

/** An indicator of one question is that question. */
function withSingleItems(
  definition: Definition,
  asked: readonly AskedItem[],
  summaries: Record<string, ScoreSummary>,
): Record<string, ScoreSummary> {
  const all = { ...summaries };
  for (const { key } of definition.indicators) {
    const own = definition.items.filter(
      (item) => item.indicator === key && asked.some((one) => one.key === item.key),
    );
    const only = own.length === 1 ? all[own[0]?.key ?? ''] : undefined;
    if (only && !all[key]) all[key] = only;
    const whole = all[key];
    // And the question is the indicator, so that a report of indicators only has its words beside its figure.
    if (own.length === 1 && own[0] && whole && !all[own[0].key]) all[own[0].key] = whole;
  }
  return all;
}
