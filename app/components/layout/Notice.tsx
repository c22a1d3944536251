import type { ReactNode } from 'react';

type Tone = 'done' | 'note' | 'warning' | 'problem';
const mark: Record<Tone, string> = { done: '✓', note: 'i', warning: '!', problem: '!' };

/** A message in a box. Its tone shows in mark and border, never in colour alone. */
export function Notice({ tone, title, children }: { tone: Tone; title?: string; children?: ReactNode }) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <span className="notice-mark" aria-hidden="true">
        {mark[tone]}
      </span>
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
