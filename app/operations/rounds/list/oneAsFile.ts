/** One person as somebody typed it. */
export interface TypedPerson {
  email: string;
  name: string;
  language: string;
  school: string;
  type: string;
  role: string;
}

/** The same as a file of one row, so that it is checked and taken as a file is. Empty fields are left out. */
export function oneAsFile(person: TypedPerson): Uint8Array {
  return peopleAsFile([person]);
}

/** These people as a file; a column that nobody fills is left out. */
export function peopleAsFile(people: readonly (TypedPerson & { board?: string })[]): Uint8Array {
  const columns = (
    [
      ['email', 'email'],
      ['naam', 'name'],
      ['taal', 'language'],
      ['bestuur', 'board'],
      ['school', 'school'],
      ['soort', 'type'],
      ['rol', 'role'],
    ] as const
  ).filter(([header, key]) => header === 'email' || people.some((person) => person[key]?.trim()));
  const cell = (value: string) => `"${value.trim().replaceAll('"', '""')}"`;
  const lines = [
    columns.map(([header]) => cell(header)),
    ...people.map((person) => columns.map(([, key]) => cell(person[key] ?? ''))),
  ];
  return new TextEncoder().encode(`${lines.map((line) => line.join(';')).join('\n')}\n`);
}
