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
  const columns = [
    ['email', person.email],
    ['naam', person.name],
    ['taal', person.language],
    ['school', person.school],
    ['soort', person.type],
    ['rol', person.role],
  ].filter(([header, value]) => header === 'email' || value?.trim());
  const line = (index: number) =>
    columns.map((column) => `"${(column[index] ?? '').trim().replaceAll('"', '""')}"`).join(';');
  return new TextEncoder().encode(`${line(0)}\n${line(1)}\n`);
}
