import { SMTPServer } from 'smtp-server';

/** Takes every mail and keeps none. Answers a message `count` with how many it took so far. */
export async function startSink(): Promise<number> {
  let taken = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      stream.resume().once('end', () => {
        taken += 1;
        done();
      });
    },
  });
  server.on('error', () => {});
  process.on('message', (message) => {
    if (message === 'count') process.send?.(taken);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
