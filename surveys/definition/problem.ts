/** One thing that is wrong with a definition, for whoever writes it. */
export interface DefinitionProblem {
  /** Where in the JSON: object keys and list positions from the top. */
  path: (string | number)[];
  /** The same, readable: `pages[0].elements[1].peilstok.scale`. */
  where: string;
  /** Line in the file, from 1; null when only the parsed JSON was given. */
  line: number | null;
  /** Dutch. */
  message: string;
}

export function problemAt(path: (string | number)[], message: string): DefinitionProblem {
  const where = path.map((part, index) =>
    typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`,
  );
  return { path, where: where.join('') || '(bestand)', line: null, message };
}
