import { definitionTextProblems } from '../../../../surveys/definition/definitionProblems';
import { getDefinition } from '../../../../surveys/definition/readDefinition';
import type { Definition, RowCondition } from '../../../../surveys/definition/types';
import type { InputFiles } from './inputFiles';
import type { WaveRequest } from './readRequest';

/**
 * The definition of a wave. `eligible` of the request takes the place of the condition of indicators that have one,
 * `screened` that of the definition's own. With `indicators` only those and their items are left. null with problems when the file or a condition cannot be used.
 */
export async function readWaveDefinition(
  files: InputFiles,
  wave: WaveRequest,
  requestFile: string,
): Promise<Definition | null> {
  const text = await files.readText(wave.definition);
  if (text === null) return null;
  const problems = definitionTextProblems(text);
  if (problems.length > 0) {
    for (const { where, line, message } of problems) {
      files.problems.push({ file: wave.definition, row: line, column: where, value: null, message });
    }
    return null;
  }
  const definition = getDefinition(JSON.parse(text));
  const before = files.problems.length;
  const checked = (condition: RowCondition | undefined, column: string) => {
    if (!condition) return;
    const item = definition.items.find((one) => one.key === condition.item);
    const report = (value: string, message: string) =>
      files.problems.push({ file: requestFile, row: null, column: `${wave.id}.${column}`, value, message });
    if (item?.kind !== 'choice') return report(condition.item, 'is geen keuzevraag van deze vragenlijst');
    for (const value of condition.in) {
      const possible =
        item.choices.some((choice) => choice.value === value) || (item.hasOther && value === 'other');
      if (!possible) report(value, `is geen antwoord van ${condition.item}`);
    }
  };
  checked(wave.eligible, 'eligible');
  checked(wave.screened, 'screened');
  for (const key of wave.indicators ?? []) {
    if (definition.indicators.some((indicator) => indicator.key === key)) continue;
    const column = `${wave.id}.indicators`;
    const message = 'is geen indicator van deze vragenlijst';
    files.problems.push({ file: requestFile, row: null, column, value: key, message });
  }
  if (files.problems.length > before) return null;
  const isAsked = (key: string | null) =>
    wave.indicators === undefined || (key !== null && wave.indicators.includes(key));
  return {
    ...definition,
    items: definition.items.filter((item) => item.scale === null || isAsked(item.indicator)),
    screenedIf: wave.screened ?? definition.screenedIf,
    indicators: definition.indicators
      .filter(({ key }) => isAsked(key))
      .map((indicator) => ({
        ...indicator,
        countsOnlyIf: indicator.countsOnlyIf && (wave.eligible ?? indicator.countsOnlyIf),
      })),
  };
}
