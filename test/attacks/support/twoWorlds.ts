import { beforeAll } from 'vitest';
import { makeOfficer, signIn } from '../../app/routes/visitor';
import { testDatabase } from '../../support/database';
import type { TestContext } from '../../support/testContext';
import { attackContext } from './attackContext';
import { type Look, lookBehind } from './lookBehind';

/**
 * One of two worlds that differ in the planted answer and nothing else: same people, same chance, same clock. What an
 * attacker can see in both and is the same in both cannot tell which answer was given.
 */
export interface World<Planted, Played> {
  ctx: TestContext;
  look: Look;
  planted: Planted;
  played: Played;
  /** Of a colleague at the bureau. */
  session: string;
}

/** Plays the same story twice, each in a database of its own. Call it at the top of a test file. */
export function twoWorlds<Planted, Played extends { association: { id: string } }>(
  seed: string,
  planted: readonly [Planted, Planted],
  play: (ctx: TestContext, planted: Planted) => Promise<Played>,
  now = '2026-11-22T10:00:00Z',
): { readonly both: [World<Planted, Played>, World<Planted, Played>] } {
  const databases = [testDatabase(), testDatabase()] as const;
  const looks = databases.map((database) => lookBehind(database));
  const worlds: World<Planted, Played>[] = [];
  beforeAll(async () => {
    for (const [index, database] of databases.entries()) {
      const ctx = attackContext(() => database.db, seed, { now });
      const answer = planted[index] as Planted;
      const played = await play(ctx, answer);
      const officer = await makeOfficer(ctx, 'collega@swv.example', [played.association.id]);
      const session = await signIn(ctx, officer);
      worlds.push({ ctx, look: looks[index] as Look, planted: answer, played, session });
    }
  });
  return {
    get both() {
      return worlds as [World<Planted, Played>, World<Planted, Played>];
    },
  };
}

/** The same text with every hash (64 hexadecimal digits) made alike: a salted hash differs and tells nothing. */
export function withoutHashes(text: string): string {
  return text.replace(/\b[0-9a-f]{64}\b/g, '#');
}

/** Also with every random id made alike: how many were drawn before it is all that it tells. */
export function withoutChance(text: string): string {
  return withoutHashes(text).replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '@');
}
