/** The ISO day `days` after an ISO day; before it when negative. Days have no time zone, so clocks that change do not matter. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, ofMonth + days)).toISOString().slice(0, 10);
}
