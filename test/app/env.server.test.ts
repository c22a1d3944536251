import { describe, expect, test } from 'vitest';
import { ConfigProblem, readConfig } from '../../app/env.server';

const problemOf = (environment: Record<string, string>) => {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message;
    throw error;
  }
};

describe('settings', () => {
  test('may all be absent or empty', () => {
    expect(readConfig({ SMTP_URL: '', PORT: '' })).toMatchObject({
      port: 3000,
      baseUrl: 'http://127.0.0.1:3000',
      databaseUrl: null,
      smtpUrl: null,
      worker: 'inline',
    });
  });

  test.each(['abc', '80a', '1e3', '-1', '65536', ' '])('PORT=%s is refused in plain words', (PORT) => {
    expect(problemOf({ PORT })).toBe('Wrong setting: PORT: must be a whole number from 0 to 65535');
  });

  test('every wrong setting is named in the one line', () => {
    expect(problemOf({ SMTP_URL: 'http://mail', WORKER: 'no', SESSION_SECRET: 'short' })).toBe(
      'Wrong setting: SMTP_URL: must be an address starting with smtp:// or smtps://; SESSION_SECRET: must be at least 32 characters; WORKER: must be inline or off',
    );
  });

  test('BASE_URL has no path, because every link in pages and mails starts at the root', () => {
    expect(problemOf({ BASE_URL: 'https://peilstok.example/meten' })).toMatch(/BASE_URL: must have no path/);
    expect(readConfig({ BASE_URL: 'https://peilstok.example/' }).baseUrl).toBe('https://peilstok.example');
  });

  test('SMTP_URL names a mail server', () => {
    expect(problemOf({ SMTP_URL: 'smtp://' })).toBe('Wrong setting: SMTP_URL: names no mail server');
  });
});
