/** The id of a field that something is wrong with, so that the list of problems can lead to it. */
export const wrongFieldId = (name: string): string => `fout-${name}`;
