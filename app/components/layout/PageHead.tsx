import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Above the title: where this page belongs. */
  above?: ReactNode;
  /** Below the title: one sentence. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: where you are, its title, one sentence, and what you can do. */
export function PageHead({ title, above, lead, actions }: Props) {
  return (
    <div className="page-head">
      <div>
        {above && <p className="page-above">{above}</p>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
