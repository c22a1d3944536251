const steps = [
  { key: 'gegevens', text: 'Gegevens' },
  { key: 'ontvangers', text: 'Ontvangers' },
  { key: 'controle', text: 'Controle' },
  { key: 'openen', text: 'Goedkeuren' },
] as const;

export type DraftStep = (typeof steps)[number]['key'];

/** The four steps to an open round. Every step can be visited at any time. */
export function DraftSteps({ roundId, current }: { roundId: string; current: DraftStep }) {
  return (
    <nav aria-label="Stappen" className="steps">
      <ol>
        {steps.map((step, index) => (
          <li key={step.key}>
            <a
              href={`/metingen/${roundId}/${step.key}`}
              aria-current={step.key === current ? 'step' : undefined}
            >
              <span className="step-number">{index + 1}</span> {step.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
