import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/**
 * The HTML of a page, once all of it is there.
 * @param onError hears of each part that could not be rendered; the rest is still given
 * @throws what broke the page before anything of it stood
 */
export async function renderWhole(
  page: ReactNode,
  { nonce, onError }: { nonce?: string; onError: (error: unknown) => void },
): Promise<string> {
  const html = await new Promise<string>((resolve, reject) => {
    const stream = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const whole = new PassThrough();
        text(whole).then(resolve, reject);
        stream.pipe(whole);
      },
      onShellError: reject,
      onError,
    });
  });
  // React 18 fills a block of 2048 bytes up with NULs where the next letter (ï, ’, Arabic) takes more bytes than are left
  // (react/react #24985). A browser shows such a NUL in a field as �, which would be saved with the rest.
  return html.replaceAll('\0', '');
}
