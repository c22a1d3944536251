import type { Audience } from '../../../../surveys/definition/types';
import type { Phase } from './privacyFacts';

/** Facts that a respondent reads, of those in `privacyFacts`: who could come near their own answers. */
export const respondentFactIds = [
  'bureau-before-list',
  'bureau-before-counts',
  'bureau-before-school-progress',
  'bureau-before-parent-progress',
  'bureau-before-answers',
  'respondents-before-own',
  'mail-before-reminded',
  'mail-before-write',
  'mail-before-read',
  'database-before-answers',
  'server-before-everything',
  'bureau-after-figures',
  'bureau-after-texts',
  'bureau-after-link',
  'database-after-link',
  'server-after-link',
  'server-after-copied',
] as const;

export type RespondentFactId = (typeof respondentFactIds)[number];

/** What is kept about a respondent, of what `storedData` lists. */
export const respondentStoredIds = [
  'parents-list',
  'contacts',
  'mails',
  'open-answers',
  'sealed-answers',
  'raw-texts',
  'opt-out',
  'device',
] as const;

export type RespondentStoredId = (typeof respondentStoredIds)[number];

const notFor: Record<'parents' | 'others', readonly string[]> = {
  parents: ['bureau-before-school-progress', 'contacts'],
  others: ['bureau-before-parent-progress', 'parents-list'],
};

/** @param audience null = unknown: everything is told. */
export function factIdsFor(audience: Audience | null, phase: Phase): RespondentFactId[] {
  return respondentFactIds.filter((id) => id.includes(`-${phase}-`) && isFor(audience, id));
}

/** @param audience null = unknown: everything is told. */
export function storedIdsFor(audience: Audience | null): RespondentStoredId[] {
  return respondentStoredIds.filter((id) => isFor(audience, id));
}

function isFor(audience: Audience | null, id: string): boolean {
  return audience === null || !notFor[audience === 'ouders' ? 'parents' : 'others'].includes(id);
}
