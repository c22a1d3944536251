import type { Audience } from '../../../surveys/definition/types';

const names: Record<Audience, string> = {
  scholen: 'Scholen',
  ouders: 'Ouders',
  ketenpartners: 'Ketenpartners',
};

/** The audience as a heading; a new one shows under its own name. */
export function audienceName(audience: Audience): string {
  return names[audience] ?? audience;
}
