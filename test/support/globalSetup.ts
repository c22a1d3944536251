import type { TestProject } from 'vitest/node';
import { openPool } from '../../db/connection';
import { migrateToLatest } from '../../db/migrate';
import { addressOf, startTestServer, testDatabaseName } from './testServer';

declare module 'vitest' {
  export interface ProvidedContext {
    superuserUrl: string;
    template: string;
    runPid: number;
  }
}

/** Once a run: one server, and one migrated database that every test file gets a copy of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(process.env.PEILSTOK_TEST_DATABASE_URL);
  const template = testDatabaseName(process.pid, 'template');
  const sql = openPool(server.superuserUrl, 1);
  const close = async (): Promise<void> => {
    await sql.unsafe(`drop database if exists "${template}" with (force)`);
    await sql.end();
    await server.stop();
  };
  try {
    await sql.unsafe(`create database "${template}" owner peilstok_owner`);
    await migrateToLatest(addressOf(server.superuserUrl, template, 'owner'));
  } catch (error) {
    await close();
    throw error;
  }
  project.provide('superuserUrl', server.superuserUrl);
  project.provide('template', template);
  project.provide('runPid', process.pid);
  return close;
}
