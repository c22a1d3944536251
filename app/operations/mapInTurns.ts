const PER_TURN = 200;

/**
 * Like `map`, but lets others have their turn now and then: decrypting a large round takes seconds of computing, and
 * respondents are served by the same process.
 */
export async function mapInTurns<T, R>(items: readonly T[], work: (item: T) => R): Promise<R[]> {
  const done: R[] = [];
  for (const [index, item] of items.entries()) {
    done.push(work(item));
    if (index % PER_TURN === PER_TURN - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return done;
}
