/** The page asked for in `?pagina=`, counted from 1; anything unreadable is the first page. */
export function pageNumber(request: Request): number {
  const asked = Number(new URL(request.url).searchParams.get('pagina'));
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}
