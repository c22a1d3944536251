import type { RoundView } from '../../operations/rounds/viewRound';

type RoundStatus = RoundView['status'];

/** Where the pages of one round belong: a round wanders through the menu in the course of its life. */
const sectionOfRound: Record<RoundStatus, string> = {
  draft: '/programma',
  open: '/loopt-nu',
  closed: '/loopt-nu',
  sealed: '/resultaten',
};

/** Pages that are reached from another part of the menu than their address says. */
const sectionOfPage: Record<string, string> = {
  metingen: '/loopt-nu',
  'metingen/elders': '/resultaten',
  terugbellen: '/loopt-nu',
};

/**
 * The part of the main menu that a page belongs to, as the address of that part; an address that is in no menu when
 * it belongs to none.
 * @param status of the round that the page is about; null when it is about none, or the round was not found.
 */
export function menuSection(pathname: string, status: RoundStatus | null): string {
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const known = sectionOfPage[`${first}/${second}`];
  if (known) return known;
  if (first === 'metingen' && status) return sectionOfRound[status];
  return sectionOfPage[first] ?? `/${first}`;
}
