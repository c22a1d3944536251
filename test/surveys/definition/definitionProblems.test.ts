import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definitionProblems, definitionTextProblems } from '../../../surveys/definition/definitionProblems';
import { findLine } from '../../../surveys/definition/findLine';
import oudersFile from '../../../surveys/definitions/ouders/1.json';
import samenwerkingFile from '../../../surveys/definitions/samenwerking/2.json';

type File = typeof oudersFile;

/** What is wrong after one change to a good file, as `where: message`. */
const problemsAfter = (change: (file: File) => unknown, file: unknown = oudersFile): string[] => {
  const copy = structuredClone(file) as File;
  change(copy);
  return definitionProblems(copy).map((problem) => `${problem.where}: ${problem.message}`);
};
const at = (file: File, page: number, element: number) =>
  file.pages[page]?.elements[element] as unknown as Record<string, unknown>;
const peilstok = (element: Record<string, unknown>) => element.peilstok as Record<string, unknown>;

describe('a questionnaire is refused by name', () => {
  it.each<[string, (file: File) => unknown, string]>([
    [
      'with a question type that is not rendered',
      (file) => Object.assign(at(file, 0, 0), { type: 'expression' }),
      'pages[0].elements[0].type: vraagtype "expression" wordt niet ondersteund; rekent terwijl iemand invult en wordt niet ondersteund: haal het weg. Wel: radiogroup, dropdown, checkbox, tagbox, boolean, rating, ranking, matrix, comment, text, multipletext, html, panel',
    ],
    [
      'with a property that is not rendered',
      (file) => Object.assign(at(file, 0, 0), { bijzonder: 'left' }),
      'pages[0].elements[0].bijzonder: eigenschap "bijzonder" wordt niet ondersteund',
    ],
    [
      'with a validator',
      (file) => Object.assign(at(file, 6, 0), { validators: [{ type: 'regex' }] }),
      'pages[6].elements[0].validators: "validators": eigen controles worden niet ondersteund: gebruik isRequired, min, max, maxLength of inputType',
    ],
    [
      'with an expression that is not judged',
      (file) => Object.assign(at(file, 3, 0), { visibleIf: 'age({ou_wie}) > 3' }),
      'pages[3].elements[0].visibleIf: voorwaarde wordt niet ondersteund: een vraag als {sleutel} verwacht, gevonden: age',
    ],
    [
      'with a condition on an answer that cannot be given',
      (file) => Object.assign(at(file, 3, 0), { visibleIf: "{ou_wie} = 'bureau'" }),
      'pages[3].elements[0].visibleIf: "bureau" is geen antwoord van "ou_wie"',
    ],
    [
      'with a condition on a later question',
      (file) => Object.assign(at(file, 0, 0), { visibleIf: "{ou_wie} = 'school'" }),
      'pages[0].elements[0].visibleIf: vraag "ou_wie" komt niet eerder in de lijst',
    ],
    [
      'with an unknown scale',
      (file) => Object.assign(peilstok(at(file, 3, 0)), { scale: 'cijfer' }),
      'pages[3].elements[0].peilstok.scale: schaal "cijfer" bestaat niet',
    ],
    [
      'with an unknown indicator',
      (file) => Object.assign(peilstok(at(file, 3, 0)), { indicator: 'Bureau-4' }),
      'pages[3].elements[0].peilstok.indicator: indicator "Bureau-4" bestaat niet',
    ],
    [
      'without the aspect',
      (file) => Object.assign(peilstok(at(file, 3, 0)), { aspect: undefined }),
      'pages[3].elements[0].peilstok: aspect van Bureau-3 ontbreekt',
    ],
    [
      'with a question twice',
      (file) => Object.assign(at(file, 3, 0), { name: 'ou_snel' }),
      'pages[3].elements[2].name: "ou_snel" komt meer dan één keer voor',
    ],
    [
      'without English',
      (file) => Object.assign(at(file, 3, 0), { title: { nl: 'Nederlands' } }),
      'pages[3].elements[0].title: tekst in taal "en" ontbreekt',
    ],
    [
      'with a round field outside the intro',
      (file) => Object.assign(at(file, 3, 0), { title: { nl: 'Tot [[datum]]', en: 'x' } }),
      'pages[3].elements[0].title.nl: invulveld [[datum]] kan alleen in de inleiding',
    ],
    [
      'with a field that nobody fills',
      (file) => Object.assign(at(file, 3, 0), { title: { nl: '[[naam]]', en: 'x' } }),
      'pages[3].elements[0].title.nl: invulveld [[naam]] staat niet in peilstok.fields',
    ],
    [
      'with SurveyJS piping',
      (file) => Object.assign(at(file, 3, 0), { title: { nl: '{ou_wie}', en: 'x' } }),
      'pages[3].elements[0].title.nl: accolades kunnen niet: SurveyJS vult die in',
    ],
    [
      'with a row condition on a question that is not there',
      (file) => Object.assign(file.peilstok, { screenedIf: { item: 'ou_x', in: ['nee'] } }),
      'peilstok.screenedIf: vraag "ou_x" bestaat niet',
    ],
    [
      'with a round over 1 August',
      (file) => Object.assign(file.peilstok.schedule, { opens: '07-01', closes: '08-15' }),
      'peilstok.schedule.closes: een ronde gaat niet over 1 augustus',
    ],
    [
      'with a day that does not exist',
      (file) => Object.assign(file.peilstok.schedule, { opens: '02-30' }),
      'peilstok.schedule.opens: 02-30 bestaat niet in elk jaar',
    ],
    [
      'with a first year of the wrong parity',
      (file) => Object.assign(file.peilstok.schedule, { firstYear: 2023 }),
      'peilstok.schedule.firstYear: 2023 is geen even jaar',
    ],
    [
      'with choices that are not its scale',
      (file) =>
        Object.assign(at(file, 3, 0), {
          choices: [
            { value: 1, text: { nl: 'a', en: 'a' } },
            { value: 2, text: { nl: 'b', en: 'b' } },
          ],
        }),
      'pages[3].elements[0].choices: zijn niet gelijk aan de schaal "eens5"; laat ze weg',
    ],
    [
      'without a survey key',
      (file) => Object.assign(file.peilstok, { survey: undefined }),
      'peilstok.survey: ontbreekt',
    ],
    [
      'with a scale that lacks a word',
      (file) => file.peilstok.scales.eens5.labels.pop(),
      'peilstok.scales.eens5.labels: moet 5 woorden hebben, heeft er 4',
    ],
  ])('%s', (_what, change, expected) => {
    expect(problemsAfter(change)).toContain(expected);
  });

  it('with more choices asked for than there are, or a value that SurveyJS keeps for itself', () => {
    expect(
      problemsAfter((file) => Object.assign(at(file, 2, 0), { maxSelectedChoices: 8 }), samenwerkingFile),
    ).toEqual(['pages[2].elements[0].maxSelectedChoices: is meer dan er antwoorden zijn']);
    expect(
      problemsAfter(
        (file) =>
          Object.assign((at(file, 2, 0).choices as Record<string, unknown>[])[0] ?? {}, { value: 'other' }),
        samenwerkingFile,
      ),
    ).toEqual(['pages[2].elements[0].choices[0]: "other" heeft bij SurveyJS een eigen betekenis']);
  });

  it('with the line in its file', () => {
    const text = readFileSync(new URL('../../../surveys/definitions/ouders/1.json', import.meta.url), 'utf8');
    expect(definitionTextProblems(text)).toEqual([]);
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes('"name": "ou_wie"'));
    lines[line - 1] = '          "type": "file",';
    const [problem] = definitionTextProblems(lines.join('\n'));
    expect(problem).toMatchObject({ where: 'pages[2].elements[0].type', line });
    expect(definitionTextProblems('{ nee')).toMatchObject([{ where: '(bestand)', line: 1 }]);
  });
});

describe('finding a line', () => {
  it('finds any value in any JSON, however it is laid out', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.array(fc.json({ maxDepth: 1 }), { maxLength: 3 }), { maxKeys: 4 }),
        fc.boolean(),
        (json, wide) => {
          const marked = { before: json, list: ['a"]', { x: [], 'de}ze': 'HIER' }], after: 1 };
          const text = JSON.stringify(marked, null, wide ? 2 : 0);
          const expected = text.slice(0, text.indexOf('"HIER"')).split('\n').length;
          expect(findLine(text, ['list', 1, 'de}ze'])).toBe(expected);
        },
      ),
    );
  });

  it('gives the nearest parent of what is not there', () => {
    expect(findLine('{\n  "a": {\n    "b": 1\n  }\n}', ['a', 'c', 0])).toBe(2);
  });

  it('a file that is no JSON names the line where it goes wrong, if the engine does', () => {
    const linesOf = (text: string) => definitionTextProblems(text).map((problem) => problem.line);
    expect(linesOf('{\n  "title": { "nl": "a" },\n  "locale": "nl",,\n}')).toEqual([3]);
    expect(linesOf('{\n  "title": 1\n\n')).toEqual([4]);
    expect(linesOf('')).toEqual([1]);
    expect(definitionTextProblems('{,')[0]).toMatchObject({ where: '(bestand)', line: 1 });
  });
});
