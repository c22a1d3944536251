/**
 * A reply of the respondent's pages, whole and in memory. The server sends it as it is; elsewhere `toResponse` makes a
 * Response of it, whose streams would cost more than the page.
 */
export interface PageReply {
  status: number;
  /** By name as it is sent; each once. */
  headers: Record<string, string>;
  /** Parts follow each other; null = nothing. */
  body: string | Uint8Array | readonly Uint8Array[] | null;
}

/** The same as Remix takes it. */
export function toResponse({ status, headers, body }: PageReply): Response {
  const whole = Array.isArray(body) ? Buffer.concat(body as readonly Uint8Array[]) : body;
  return new Response(whole as BodyInit | null, { status, headers });
}
