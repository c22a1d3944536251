/** The taking in of one long list, as far as the process that does it knows. */
export interface RunningImport {
  /** Rows that were written; of an open round, people who were gone through. */
  done: number;
  /** Rows of the file, and of an open round those who are withdrawn too; null while it is being read. */
  total: number | null;
  /** Somebody pressed stop: it ends before the next part. */
  isStopping: boolean;
  /** null while it runs. */
  outcome:
    | { how: 'taken'; recipients: number }
    | { how: 'updated'; invited: number }
    | { how: 'stopped' | 'failed' }
    | null;
  /** Resolves when it has ended, however; never rejects. */
  ended: Promise<void>;
}

/** By `importKey`; what has ended stays until the next list of that round. */
export type RunningImports = Map<string, RunningImport>;

export const importKey = (associationId: string, roundId: string): string => `${associationId}/${roundId}`;

/** Thrown inside an import to undo it. */
export class ImportStopped extends Error {}

/** Stops whatever runs and waits until it has been undone: before the database is closed. */
export async function stopAllImports(imports: RunningImports): Promise<void> {
  for (const running of imports.values()) running.isStopping = true;
  await Promise.all([...imports.values()].map(({ ended }) => ended));
}
