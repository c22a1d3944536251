import { factsOf, parties } from './privacyFacts';

/** The facts, party by party, as pages show them. */
export interface PartyFacts {
  key: string;
  name: string;
  who: string;
  before: { id: string; can: boolean; text: string }[];
  after: { id: string; can: boolean; text: string }[];
}

export function viewFacts(): PartyFacts[] {
  const shown = (party: Parameters<typeof factsOf>[0], phase: 'before' | 'after') =>
    factsOf(party, phase).map(({ id, can, text }) => ({ id, can, text }));
  return parties.map(({ key, name, who }) => ({
    key,
    name,
    who,
    before: shown(key, 'before'),
    after: shown(key, 'after'),
  }));
}
