import postgres from 'postgres';
import { socketFolderOf } from '../../../db/embedded/socketUrl';
import { startEmbeddedPostgres } from '../../../db/embedded/startEmbeddedPostgres';

// One process that uses the embedded server of the folder it is given: it says who the server is, and leaves when its
// standard input ends. Run by participants.ts.
const server = await startEmbeddedPostgres({
  dataDir: process.argv[2] ?? '',
  log: (line) => console.log(JSON.stringify({ log: line })),
});
const sql = postgres(server.url, {
  host: socketFolderOf(server.url) ?? undefined,
  max: 1,
  onnotice: () => undefined,
});
const [row] = await sql`select pg_backend_pid() as backend, pg_postmaster_start_time()::text as since`;
await sql.end();
console.log(
  JSON.stringify({ ready: { url: server.url, superuserUrl: server.superuserUrl, since: row?.since } }),
);
process.stdin.resume();
process.stdin.once('end', () => void server.stop().then(() => process.exit(0)));
