import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const NAME = 'virtual:respondent-script';

/**
 * The respondents' script as one small file in assets/, named by its contents; `virtual:respondent-script` says its path.
 * Apart from the bureau's scripts: it is made for older phones, and shares nothing with them.
 */
export function respondentScript(): Plugin {
  let isForBrowser = false;
  return {
    name: 'respondent-script',
    configResolved({ build: { ssr }, command }) {
      isForBrowser = command === 'build' && !ssr;
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    async load(id) {
      if (id !== `\0${NAME}`) return null;
      const { path } = await bundle();
      return `export const scriptPath = ${JSON.stringify(path)};`;
    },
    async generateBundle() {
      if (!isForBrowser) return;
      const { path, source } = await bundle();
      this.emitFile({ type: 'asset', fileName: path.slice(1), source });
    },
  };
}

async function bundle(): Promise<{ path: string; source: string }> {
  const { outputFiles } = await build({
    entryPoints: ['app/respondent/script/main.ts'],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2017',
    write: false,
    charset: 'utf8',
  });
  const source = outputFiles.map(({ text }) => text).join('');
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 12);
  return { path: `/assets/invullen-${hash}.js`, source };
}
