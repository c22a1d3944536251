import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const ROUNDS = 5;
const QUESTIONNAIRES = 50_000;
const SCHOOLS = 150;
const BOARDS = 40;
const definition = path.resolve('surveys/definitions/scholen/1.json');
/** Twelve of the thirteen statements are answered; the last is left blank by everybody. */
const ITEMS = [
  ...['sch_casus_gehoord', 'sch_casus_advies', 'sch_struct_gehoord', 'sch_struct_hulp', 'sch_net_ontmoeten'],
  ...['sch_net_leren', 'sch_net_delen', 'sch_web_vinden', 'sch_web_klopt', 'sch_nieuws_nuttig'],
  ...['sch_nieuws_actueel', 'sch_linkedin_nuttig', 'sch_bereikbaar'],
];
const ANSWERS = ['1', '2', '3', '4', '5', '4', '5', '3', 'nvt', ''];

/** What any program must do at least: start, read both files and cut them into fields. */
const FLOOR = `
  import { readFileSync } from 'node:fs';
  import { parse } from 'csv-parse/sync';
  let rows = 0;
  for (const file of process.argv.slice(1)) rows += parse(readFileSync(file)).length - 1;
  console.log(rows);`;

/** A line in a file when a process ends, whichever process the command starts: the most memory it ever had, in kB. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(
  "import { appendFileSync } from 'node:fs'; process.on('exit', () => appendFileSync(process.env.MEMORY_FILE, process.resourceUsage().maxRSS + '\\n'))",
)}`;

interface Run {
  seconds: number;
  megabytes: number;
  out: string;
}

async function run(options: string[], memoryFile: string): Promise<Run> {
  await writeFile(memoryFile, '');
  const begun = performance.now();
  const child = spawn(process.execPath, options, {
    env: { ...process.env, NODE_OPTIONS: `--import=${REPORT_MEMORY}`, MEMORY_FILE: memoryFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const out = await text(child.stdout);
  const code = await ended;
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0) throw new Error(`${options.join(' ')} ended with ${code}`);
  const kilobytes = (await readFile(memoryFile, 'utf8')).trim().split('\n').map(Number);
  return { seconds, megabytes: Math.max(...kilobytes) / 1024, out };
}

/** The same rows at every run: a sequence, no chance. */
function table(rows: number, start: number): string {
  let state = start;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  const lines = [['respondent_id', 'board', 'school', ...ITEMS].join()];
  for (let row = 0; row < rows; row++) {
    const school = next(SCHOOLS);
    const answers = ITEMS.map((_, item) => (item === 12 ? '' : ANSWERS[next(ANSWERS.length)]));
    lines.push([`r${row}`, `b${school % BOARDS}`, `s${school}`, ...answers].join());
  }
  return lines.join('\n');
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

const folder = await mkdtemp(path.join(os.tmpdir(), 'peilstok-bench-'));
try {
  const files = ['earlier.csv', 'later.csv'];
  for (const [index, file] of files.entries()) {
    await writeFile(path.join(folder, file), table(QUESTIONNAIRES / 2, index + 1));
  }
  const wave = (id: string) => ({
    id,
    definition,
    responses: `${id}.csv`,
    N: QUESTIONNAIRES,
    background: ['board', 'school'],
    tree: ['board', 'school'],
  });
  const request = path.join(folder, 'request.json');
  await writeFile(
    request,
    JSON.stringify({ waves: [wave('earlier'), wave('later')], changes: [['earlier', 'later']] }),
  );
  const memory = path.join(folder, 'memory');
  const [floor, ours]: [Run[], Run[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    floor.push(
      await run(
        ['--input-type=module', '-e', FLOOR, ...files.map((file) => path.join(folder, file))],
        memory,
      ),
    );
    ours.push(await run(['bin/peilstok.mjs', 'analyse', request], memory));
  }
  const { waves, changes } = JSON.parse((ours[0] as Run).out);
  const read = Number((floor[0] as Run).out);
  if (
    read !== QUESTIONNAIRES ||
    waves.earlier.n_rows_file + waves.later.n_rows_file !== read ||
    changes['earlier later']['Bureau-2'].nofpc.p === undefined ||
    Object.keys(waves.later.disclosure['Bureau-2'].residuals).length < SCHOOLS
  ) {
    throw new Error('not every questionnaire was analysed');
  }
  const seconds = (runs: Run[]) => runs.map((one) => one.seconds);
  const megabytes = (runs: Run[]) => runs.map((one) => one.megabytes);
  console.log(
    `analyse: ${QUESTIONNAIRES} questionnaires of 12 items in two waves, with changes and disclosure ${median(seconds(ours)).toFixed(2)} s, slowest of ${ROUNDS} ${Math.max(...seconds(ours)).toFixed(2)} s (floor: reading the same tables ${median(seconds(floor)).toFixed(2)} s; target <= 3 s)`,
  );
  console.log(
    `analyse: most memory ${Math.max(...megabytes(ours)).toFixed(0)} MB (floor: reading the same tables ${Math.max(...megabytes(floor)).toFixed(0)} MB; target <= 400 MB)`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
