/** Names and values of one question, as the form would post them; an empty answer is one empty value. */
export type Fields = [name: string, value: string][];

/** Answers of one question that the server has not said to have. */
export type Entry = [page: string, question: string, fields: Fields];

export interface Pending {
  all(): Entry[];
  /** The latest answers of a question replace the earlier ones. */
  keep(page: string, question: string, fields: Fields): void;
  /** Forgets these, as far as they have not changed since. */
  sent(entries: readonly Entry[]): void;
  clear(): void;
}

/**
 * Answers that still have to be sent, in the tab's own storage under `key`, so that a reload or a tab that the phone
 * closed and reopened loses nothing. Where storage is refused or full they last as long as the page.
 * @param storage may throw, and so may everything it gives
 */
export function openPending(storage: () => Storage, key: string): Pending {
  let unwritten: Entry[] | null = null;
  const all = (): Entry[] => {
    if (unwritten) return unwritten;
    try {
      return JSON.parse(storage().getItem(key) || '[]');
    } catch {
      return [];
    }
  };
  const write = (entries: Entry[]): void => {
    try {
      if (entries.length > 0) storage().setItem(key, JSON.stringify(entries));
      else storage().removeItem(key);
      unwritten = null;
    } catch {
      unwritten = entries;
    }
  };
  return {
    all,
    keep(page, question, fields) {
      const others = all().filter((entry) => entry[0] !== page || entry[1] !== question);
      write(others.concat([[page, question, fields]]));
    },
    sent(entries) {
      const same = entries.map((entry) => JSON.stringify(entry));
      write(all().filter((entry) => same.indexOf(JSON.stringify(entry)) < 0));
    },
    clear: () => write([]),
  };
}
