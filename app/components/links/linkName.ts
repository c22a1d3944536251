import type { LinkKit } from '../../operations/links/linkKit';

/** Whose link it is, in words. */
export function linkName({ kind, school, loket }: Pick<LinkKit, 'kind' | 'school' | 'loket'>): string {
  if (kind === 'school') return school ?? 'School';
  return kind === 'loket' ? loket.charAt(0).toUpperCase() + loket.slice(1) : 'Website (open link)';
}
