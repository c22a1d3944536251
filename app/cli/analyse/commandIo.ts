/** What a command that only reads files may touch. */
export interface CommandIo {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
  /** Folder against which paths on the command line stand. */
  cwd: string;
  /** Bytes of a file, by absolute path. Rejects when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
}
