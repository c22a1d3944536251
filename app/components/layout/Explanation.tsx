import type { ReactNode } from 'react';

/** A hard word, explained for who wants it. */
export function Explanation({ word, children }: { word: string; children: ReactNode }) {
  return (
    <details className="explanation">
      <summary>{word}</summary>
      <div>{children}</div>
    </details>
  );
}
