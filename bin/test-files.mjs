// Which test files meet a database (those that lead to test/support/database.ts by their imports), and which have to be run alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Where a test opens the database it was given; what starts one of its own, or a browser, is the same on every server. */
const OPENS = join('test', 'support', 'database.ts');
const OF_ITS_OWN = ['browser', 'killed', join('db', 'embedded')].map((folder) => join('test', folder) + sep);

/** Starts a database, a browser or processes of its own. */
export const isOfItsOwn = (file) => OF_ITS_OWN.some((folder) => file.startsWith(folder));

/** Paths from `root`, in order. */
export function findDatabaseTests(root) {
  const leads = new Map();
  const meets = (file) => {
    if (file === OPENS) return true;
    if (!leads.has(file)) {
      // Set before looking further: files may import each other.
      leads.set(file, false);
      leads.set(file, importsOf(root, file).some(meets));
    }
    return leads.get(file);
  };
  return findTests(root).filter((file) => !isOfItsOwn(file) && meets(file));
}

/**
 * Test files that change what others in the same process would meet: they replace modules or listen along. All others share a
 * process and what it has loaded; half of a run was loading.
 */
export function findTestsAlone(root, files) {
  return files.filter((file) =>
    /\bvi\.(mock|doMock|spyOn|stub|useFake)/.test(readFileSync(join(root, file), 'utf8')),
  );
}

/** All test files, from `root`, in order. */
export function findTests(root) {
  return readdirSync(join(root, 'test'), { recursive: true })
    .map((name) => join('test', name))
    .filter((file) => /\.test\.tsx?$/.test(file))
    .sort();
}

/** Our own test files that a test file imports. */
function importsOf(root, file) {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\() ?'(\.[^']+)'/g)]
    .map(([, path]) => join(dirname(join(root, file)), path))
    .flatMap((path) => [`${path}.ts`, `${path}.tsx`].filter(existsSync))
    .map((path) => relative(root, path))
    .filter((path) => path.startsWith(`test${sep}`));
}
