/** From so many rows on, taking a list takes longer than people expect of a button. */
const LONG = 2000;

/** Says before a long list is taken that it takes a while, and that it can be stopped. @param whole what is all or nothing */
export function LongListHelp({ rows, takes, whole }: { rows: number; takes: string; whole: string }) {
  if (rows < LONG) return null;
  return (
    <p className="field-help">
      Bij zo’n lange lijst duurt {takes} even. U ziet hoe ver het is en kunt stoppen. {whole}
    </p>
  );
}
