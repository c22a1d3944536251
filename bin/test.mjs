// `npm test`: every gate, all of them also when one fails, and a closing line that counts. What is not run or skipped counts
// as failed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './run-child.mjs';
import { findDatabaseTests, findTests, findTestsAlone, isOfItsOwn } from './test-files.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');

/** Each counts as one. */
const GATES = [
  { name: 'types', command: [join(modules, 'typescript', 'bin', 'tsc'), '--noEmit'] },
  {
    name: 'lint and format',
    command: [join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'unused code',
    command: [join(modules, 'knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'],
  },
];

const givenDatabase = process.env.PEILSTOK_TEST_DATABASE_URL;
const total = { passed: 0, failed: 0 };

await Promise.all(GATES.map(runGate));
const files = findTests(root);
await runFiles('tests', files, undefined);
// Once more against the oldest PostgreSQL we serve: all that meets a database.
if (givenDatabase) await runFiles('tests on the given database', findDatabaseTests(root), givenDatabase);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runGate({ name, command }) {
  const start = Date.now();
  const { code, output } = await runChild(process.execPath, command, { cwd: root, output: 'keep' });
  if (code !== 0) process.stdout.write(`${output.trim()}\n`);
  say(name, code === 0, start);
  total[code === 0 ? 'passed' : 'failed'] += 1;
}

/** Files that share a process, then those that need one of their own. */
async function runFiles(name, all, database) {
  const environment = { PEILSTOK_TEST_DATABASE_URL: database };
  const alone = new Set([...findTestsAlone(root, all), ...all.filter(isOfItsOwn)]);
  const together = all.filter((file) => !alone.has(file));
  await runTests(name, ['--no-isolate', ...together], environment);
  await runTests(`${name}, each by itself`, [...alone], environment);
}

async function runTests(name, filters, environment) {
  const start = Date.now();
  mkdirSync(join(root, '.cache'), { recursive: true });
  const report = join(root, '.cache', `tests-${process.pid}.json`);
  const options = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runChild(
    process.execPath,
    [join(modules, 'vitest', 'vitest.mjs'), ...options, ...filters],
    {
      cwd: root,
      output: 'show',
      env: { ...process.env, ...environment },
    },
  );
  const counted = countTests(report);
  // Also what vitest fails for outside any test: an unhandled rejection, a set-up that broke.
  if (code !== 0 && counted.failed === 0) counted.failed = 1;
  rmSync(report, { force: true });
  total.passed += counted.passed;
  total.failed += counted.failed;
  say(`${name}: ${counted.passed} passed, ${counted.failed} failed`, counted.failed === 0, start);
}

/** Files that could not be loaded have no tests in the report, so they are counted by themselves. */
function countTests(report) {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const passed = tests.filter(({ status }) => status === 'passed').length;
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed, failed: tests.length - passed + unloaded.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function say(name, isGood, start) {
  process.stdout.write(
    `${isGood ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`,
  );
}
