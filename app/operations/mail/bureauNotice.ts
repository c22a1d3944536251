/** Something the bureau is told by mail, before it is known whether it goes alone. */
export interface BureauNotice {
  /** What happens, e.g. `Geopend`; notices with the same label go in one mail. */
  label: string;
  /** What it happens to. */
  title: string;
  paragraphs: string[];
  button: string;
  /** Path in the product that the button opens. */
  path: string;
  /** What this notice is about, e.g. `scholen 2027 prepare`: the same mail sent twice has the same Message-ID. */
  about: string;
  /** How several of them are called, and where their button leads. */
  several: { words: string; button: string; path: string };
}

/** One mail to the bureau. */
export interface BureauMail {
  subject: string;
  paragraphs: string[];
  button: string;
  path: string;
  about: string;
}

/**
 * One mail for notices with the same label. What is said of each stands first, what is said of all of them once.
 * @param notices at least one
 */
export function inOneMail(notices: readonly [BureauNotice, ...BureauNotice[]]): BureauMail {
  const [first, ...others] = notices;
  if (others.length === 0) {
    const { paragraphs, button, path, about } = first;
    return { subject: `${first.label}: ${first.title}`, paragraphs, button, path, about };
  }
  const shared = first.paragraphs.filter((line) =>
    others.every(({ paragraphs }) => paragraphs.includes(line)),
  );
  const own = notices.flatMap(({ paragraphs }) => paragraphs.filter((line) => !shared.includes(line)));
  const { words, button, path } = first.several;
  return {
    subject: `${first.label}: ${notices.length} ${words}`,
    paragraphs: [...own, ...shared],
    button,
    path,
    about: notices.map(({ about }) => about).join(', '),
  };
}
