import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { renderWhole } from '../../../../app/http/server/renderWhole';

const fail = (error: unknown) => {
  throw error;
};

const Broken = () => {
  throw new Error('broken');
};

it('every letter arrives in a field, wherever on the page it stands', async () => {
  for (let shift = 0; shift < 12; shift += 1) {
    const words = ['geïnformeerd', 'zo’n school', 'مدرسة', 'Українська'].map(
      (word) => `${'x'.repeat(shift)}${word} `,
    );
    const page = createElement(
      'form',
      null,
      ...Array.from({ length: 400 }, (_, index) =>
        createElement('textarea', { key: index, defaultValue: words[index % words.length] }),
      ),
    );
    const html = await renderWhole(page, { onError: fail });
    expect(html).not.toContain('\0');
    expect(html).toBe(renderToStaticMarkup(page));
  }
});

it('a page that breaks is not given at all', async () => {
  await expect(renderWhole(createElement(Broken), { onError: () => {} })).rejects.toThrow('broken');
});
