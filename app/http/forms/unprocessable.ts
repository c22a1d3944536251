import { data } from '@remix-run/node';

/** The form again, with what was wrong: status 422 so that nobody takes it for done. */
export function unprocessable<T>(body: T) {
  return data(body, { status: 422 });
}
