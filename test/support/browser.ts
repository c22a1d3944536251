import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Debian's and others' own; when there is none, the one that came along from npm. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing but the pages under test: no look-ups, no updates. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-sandbox',
];

/** Starts Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  const own = INSTALLED.find((file) => existsSync(file));
  if (own) return chromium.launch({ executablePath: own, args: QUIET });
  // It lays out the libraries that a bare machine lacks only where it believes to be on such a machine.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: fromNpm } = await import('@sparticuz/chromium');
  const executablePath = await fromNpm.executablePath();
  return chromium.launch({
    executablePath,
    args: [...fromNpm.args, ...QUIET],
    env: librariesOf(executablePath),
  });
}

/** The browser from npm brings the libraries that a bare machine lacks, beside itself. */
function librariesOf(executablePath: string): Record<string, string> {
  const folder = path.dirname(executablePath);
  const known = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(known),
    LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
      .filter(Boolean)
      .join(':'),
  };
}
