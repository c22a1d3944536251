/** The name with its mark: a measuring staff standing in water. */
export function Brand() {
  return (
    <span className="brand">
      <svg className="brand-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path className="brand-staff" d="M10 2h4v20h-4z" />
        <path className="brand-ticks" d="M14 5h3M14 8h2M14 11h3M14 14h2" />
        <path className="brand-water" d="M2 17c2-1.6 4-1.6 6 0s4 1.6 6 0 4-1.6 8 0v5H2z" />
      </svg>
      Peilstok
    </span>
  );
}
