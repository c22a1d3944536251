import { openBrowser } from '../test/support/browser';
import { serveBytes } from './page/staticServer';
import { type Visit, visitOnPhone } from './page/visitOnPhone';
import { ms, percentile, say } from './parts/figures';
import { makeInstallation } from './parts/installation';
import { openParentsRound } from './parts/openedRound';
import { serveProduct } from './parts/servedProduct';

const VISITS = 9;
const MOST_BYTES = 30_000;
const MOST_REQUESTS = 3;

const installation = await makeInstallation();
try {
  const { tokens } = await openParentsRound(installation, VISITS + 1);
  const product = await serveProduct(installation.dataDir, { WORKER: 'off' });
  const link = (token: string | undefined): string => `http://127.0.0.1:${product.port}/v/${token}`;
  const floorServer = await serveBytes(link(tokens[0]));
  const browser = await openBrowser();
  try {
    const ours: Visit[] = [];
    const floor: Visit[] = [];
    for (let visited = 0; visited < VISITS; visited += 1) {
      floor.push(await visitOnPhone(browser, `http://127.0.0.1:${floorServer.port}/v/${tokens[0]}`));
      ours.push(await visitOnPhone(browser, link(tokens[visited + 1])));
    }
    report(ours, floor);
  } finally {
    await browser.close();
    floorServer.close();
    await product.stop();
  }
} finally {
  await installation.close();
}

function report(ours: Visit[], floor: Visit[]): void {
  const middle = (visits: Visit[], part: keyof Visit): number =>
    percentile(
      visits.map((visit) => visit[part]),
      0.5,
    );
  const most = (part: keyof Visit): number => Math.max(...ours.map((visit) => visit[part]));
  say(
    'page',
    `${most('bytes')} bytes in ${most('requests')} requests (target <= ${MOST_BYTES} in <= ${MOST_REQUESTS})`,
  );
  for (const [name, part] of [
    ['first contentful paint', 'fcpMs'],
    ['largest contentful paint', 'lcpMs'],
    ['an answer can be tapped', 'tapMs'],
  ] as const) {
    const share = middle(ours, part) / middle(floor, part);
    say(
      'page',
      `${name} ${ms(middle(ours, part))}, median of ${VISITS} (floor: ${ms(middle(floor, part))}; ${share.toFixed(2)} x, target <= 1.25 x)`,
    );
  }
}
