/** What the server answered to a short post. */
export interface Reply {
  status: number;
  /** Where to go on. */
  go?: string;
  /** Names of fields that are not right yet; also empty. */
  left?: string[];
}

/** A server that says nothing for so long is not there. */
const LONGEST_MS = 20_000;
/** Browsers finish posts up to 64 kB after the page has gone. */
const MOST_KEPT_ALIVE = 60_000;

/** Posts a form and reads the short reply; null when nobody of ours answered: no line, or somebody in between. */
export async function postForm(address: string, body: URLSearchParams): Promise<Reply | null> {
  const text = body.toString();
  const patience = window.AbortController ? new AbortController() : null;
  const clock = setTimeout(() => patience?.abort(), LONGEST_MS);
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: text,
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: text.length < MOST_KEPT_ALIVE,
      signal: patience?.signal,
    });
    if (!reply.ok) return { status: reply.status };
    return Object.assign(await reply.json(), { status: reply.status });
  } catch {
    return null;
  } finally {
    clearTimeout(clock);
  }
}

/** Whether trying again later makes sense. */
export function isPassing(reply: Reply): boolean {
  return reply.status >= 500 || reply.status === 429;
}
