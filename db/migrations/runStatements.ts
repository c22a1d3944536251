import { type Kysely, sql } from 'kysely';

/**
 * Runs SQL statements one by one; each ends with a semicolon at the end of a line. Bodies between `$$` are left
 * whole. The driver takes one statement at a time.
 */
export async function runStatements(db: Kysely<unknown>, text: string): Promise<void> {
  let statement = '';
  let inBody = false;
  for (const line of text.split('\n')) {
    statement += `${line}\n`;
    if ((line.split('$$').length - 1) % 2 === 1) inBody = !inBody;
    if (!inBody && line.trimEnd().endsWith(';')) {
      await sql.raw(statement.trim().replace(/;$/, '')).execute(db);
      statement = '';
    }
  }
  if (statement.trim() !== '') await sql.raw(statement.trim()).execute(db);
}
