import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2, levels A and AA, and what axe itself advises. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe-core finds wrong on a page as it stands: one line a rule and element.
 * @param except selector of a part that is not ours
 */
export async function violationsOn(page: Page, except: string | null = null): Promise<string[]> {
  // Evaluated by the browser's own tools, so that the page's policy against scripts stays as it is.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    `axe.run(${except ? JSON.stringify({ exclude: [except] }) : 'document'}, ${JSON.stringify({
      runOnly: { type: 'tag', values: TAGS },
      resultTypes: ['violations'],
    })})`,
  )) as AxeResults;
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}
