import type { Browser } from 'playwright-core';

export interface Visit {
  bytes: number;
  requests: number;
  fcpMs: number;
  lcpMs: number;
  /** From the start of the visit until a tapped answer was chosen. */
  tapMs: number;
}

/** A slow phone on a slow line: CPU 4 times slower, 1.6 Mbit/s, 150 ms there and back. */
const SLOW_LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;

/** Opens an address for the first time, nothing kept, and taps the first answer as soon as it can be tapped. */
export async function visitOnPhone(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'nl-NL',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Network.emulateNetworkConditions', SLOW_LINE);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    let bytes = 0;
    let requests = 0;
    devtools.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('http')) requests += 1;
    });
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('label.choice').first().tap();
    const tapMs = await page
      .waitForFunction(() => (window as unknown as Watched).tapped)
      .then((handle) => handle.jsonValue());
    await page.waitForLoadState('load');
    const seen = await page.evaluate(() => {
      const { lcp } = window as unknown as Watched;
      const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      return { fcp, lcp };
    });
    if (!seen.fcp || !seen.lcp || !tapMs) throw new Error('The browser did not say when it painted.');
    return { bytes, requests, fcpMs: seen.fcp, lcpMs: seen.lcp, tapMs };
  } finally {
    await context.close();
  }
}

interface Watched {
  lcp: number;
  tapped: number;
}

/** Runs in the page, before anything of its own. */
function watch(): void {
  const watched = window as unknown as Watched;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  document.addEventListener('change', () => {
    watched.tapped ||= performance.now();
  });
}
