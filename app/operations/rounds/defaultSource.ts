import type { AssociationRow } from '../../../db/queries/associations';
import type { Audience } from '../../../surveys/definition/types';

/** Where an audience's addresses come from, to stand after "Wij kregen uw e-mailadres van", until the bureau says otherwise. */
export function defaultSource(audience: Audience, { name, settings }: AssociationRow): string {
  return audience === 'ouders' ? settings.loket : `de contactlijst van ${name}`;
}
