import type { Letter } from '../../operations/rounds/fieldwork/behindLetter';

interface Props {
  letter: Letter;
  /** School and board, above the letter; null when not known. */
  to: string | null;
  /** Written out: `22 november 2026`. */
  day: string;
}

/** One letter on a sheet of its own. */
export function LetterSheet({ letter, to, day }: Props) {
  return (
    <article className="letter-sheet">
      {to && <p className="letter-to">{to}</p>}
      <p className="letter-day">{day}</p>
      <h2>{letter.subject}</h2>
      {letter.body.split('\n\n').map((paragraph) => (
        <p key={paragraph} className="letter-text">
          {paragraph}
        </p>
      ))}
    </article>
  );
}
