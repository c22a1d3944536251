import { defineConfig } from 'vitest/config';
import { respondentScript } from './respondentScript';

export default defineConfig({
  plugins: [respondentScript()],
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/support/globalSetup.ts'],
    // Two cores: more workers only fight over them.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
