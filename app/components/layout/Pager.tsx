import { wholeNumber } from '../format/wholeNumber';

interface Props {
  page: number;
  total: number;
  pageSize: number;
  /** Query to keep beside `pagina`, e.g. a search. */
  keep?: Record<string, string>;
}

/** Which part of a long list this is, with the way to the rest. Nothing for a list of one page. */
export function Pager({ page, total, pageSize, keep = {} }: Props) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (pages === 1) return null;
  const href = (to: number) => `?${new URLSearchParams({ ...keep, pagina: String(to) })}`;
  return (
    <nav className="pager" aria-label="Bladeren">
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          ← Vorige
        </a>
      ) : (
        <span />
      )}
      <span>
        Bladzijde {wholeNumber(page)} van {wholeNumber(pages)}
      </span>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          Volgende →
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
