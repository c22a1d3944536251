import { answersOfNumber } from './crowd';
import type { Look } from './lookBehind';

/**
 * The same survey as others build it, beside the real one: answers are stored as they arrive, numbered and dated, with
 * no name beside them, while the list of invited people notes who has answered. It calls that anonymous.
 */
export async function playNaively(
  look: Look,
  people: readonly string[],
  textOfNumber: (number: number) => string = () => '',
): Promise<void> {
  await look(`create schema naive`);
  await look(`create table naive.recipient (id serial primary key, email text not null, token text not null,
    answered_at timestamptz)`);
  await look(`create table naive.response (id serial primary key, answers jsonb not null, body text,
    created_at timestamptz not null)`);
  for (const who of people.toSorted()) {
    await look(`insert into naive.recipient (email, token) values ($1, md5($1))`, [who]);
  }
  for (const [number, who] of people.entries()) {
    await look(
      `with given as (
         insert into naive.response (answers, body, created_at) values ($2::text::jsonb, $3, clock_timestamp())
         returning created_at
       )
       update naive.recipient set answered_at = (select created_at from given) where email = $1`,
      [who, JSON.stringify(answersOfNumber(number)), textOfNumber(number)],
    );
  }
}
