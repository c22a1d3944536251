/** What the respondent's pages read of a request; a Request is one, and so is what the server has read whole. */
export interface PageRequest {
  url: string;
  headers: { get(name: string): string | null };
  /** The body as a stream, where it is one. */
  body?: ReadableStream<Uint8Array> | null;
  /** The body, where it has been read. */
  whole?: Uint8Array;
}
