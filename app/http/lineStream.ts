/**
 * A body that is sent while it is made: `produce` writes text and waits whenever the reader is behind. A failure breaks
 * the body off, so that a half file is not taken for a whole one.
 */
export function lineStream(
  produce: (write: (text: string) => Promise<void>) => Promise<unknown>,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  produce(async (text) => {
    await writer.ready;
    await writer.write(encoder.encode(text));
  }).then(
    () => writer.close(),
    (error) => writer.abort(error),
  );
  return readable;
}
