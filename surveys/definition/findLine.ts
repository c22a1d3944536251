/**
 * The line (from 1) where the value at `path` stands in JSON text; for a path that is not there, the line of its
 * nearest existing parent. Expects text that JSON.parse accepts.
 */
export function findLine(text: string, path: (string | number)[]): number {
  let at = 0;
  const skipSpace = () => {
    while (/\s/.test(text[at] ?? '')) at++;
  };
  const skipString = () => {
    const start = at++;
    while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at++;
    return JSON.parse(text.slice(start, at)) as string;
  };
  const skipValue = (): void => {
    skipSpace();
    const opening = text[at];
    if (opening === '"') {
      skipString();
    } else if (opening === '{' || opening === '[') {
      let depth = 0;
      do {
        const character = text[at];
        if (character === '"') skipString();
        else {
          if (character === '{' || character === '[') depth++;
          if (character === '}' || character === ']') depth--;
          at++;
        }
      } while (depth > 0);
    } else {
      while (at < text.length && !/[,\]}\s]/.test(text[at] as string)) at++;
    }
  };
  const descend = (part: string | number): boolean => {
    skipSpace();
    const isObject = text[at] === '{';
    if (!isObject && text[at] !== '[') return false;
    at++;
    for (let index = 0; ; index++) {
      skipSpace();
      if (text[at] === '}' || text[at] === ']') return false;
      const start = at;
      const key = isObject ? skipString() : index;
      if (isObject) {
        skipSpace();
        at++;
      }
      if (key === part) {
        if (!isObject) at = start;
        return true;
      }
      skipValue();
      skipSpace();
      if (text[at] === ',') at++;
    }
  };
  skipSpace();
  let found = at;
  for (const part of path) {
    if (!descend(part)) break;
    skipSpace();
    found = at;
  }
  return text.slice(0, found).split('\n').length;
}
