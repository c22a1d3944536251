import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { denyImports } from 'vite-env-only';
import options from './remix.config.js';
import { respondentScript } from './respondentScript';

/** bin/build.mjs builds in a folder of its own, so that an interrupted build leaves the last one alone. */
const buildDirectory = process.env.PEILSTOK_BUILD_FOLDER ?? 'build';

export default defineConfig({
  plugins: [
    // What belongs to the server must fail the build when a page pulls it into the browser, not land there in silence.
    denyImports({
      client: {
        specifiers: [/^node:/, 'postgres', 'kysely', 'pg-boss', 'nodemailer'],
        files: [
          '**/*.server.*',
          'db/**',
          'emails/**',
          'app/operations/**',
          'app/jobs/**',
          'app/http/server/**',
        ],
      },
    }),
    respondentScript(),
    remix({ ...options, buildDirectory }),
  ],
  build: {
    // One request more is cheaper than a policy that allows data: everywhere.
    assetsInlineLimit: 0,
    target: 'es2020',
  },
  clearScreen: false,
});
