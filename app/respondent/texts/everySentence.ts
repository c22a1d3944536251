/** Settings of a language that nobody reads as a text. */
const settings = ['direction', 'dateLocale'];

/**
 * Every sentence of a language with the place where it stands (`messages.thanks.title`), in the order of its file: to read
 * two languages side by side, and to compare them.
 * @param standIn what stands for a value in a sentence, by its name; a value without a name is `1` or `2`
 */
export function everySentence(
  texts: object,
  standIn: (name: string) => string | number,
): { place: string; text: string }[] {
  const unnamed = (position: number) =>
    new Proxy(
      {},
      {
        get: (_, name) =>
          name === Symbol.toPrimitive ? () => standIn(String(position)) : standIn(String(name)),
      },
    );
  const walk = (value: unknown, place: string): { place: string; text: string }[] => {
    if (typeof value === 'string') return [{ place, text: value }];
    if (typeof value === 'function') return walk(value(unnamed(1), unnamed(2)), place);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      settings.includes(key) ? [] : walk(inner, place === '' ? key : `${place}.${key}`),
    );
  };
  return walk(texts, '');
}
