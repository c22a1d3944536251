import type { AssociationRow } from '../../../../db/queries/associations';
import type { ProcessingRecord } from '../../../../db/queries/processing';
import type { Definition } from '../../../../surveys/definition/types';
import type { AppContext } from '../../../context';
import { defaultSource } from '../../rounds/defaultSource';
import { retentionDays } from './retentionDays';

/**
 * What the bureau finds filled in before it confirms a survey's record: cautious, and empty where nobody but the
 * bureau can know. What was confirmed for another survey of the association is taken over where it is the same.
 */
export function proposeProcessing(
  ctx: Pick<AppContext, 'config'>,
  association: AssociationRow,
  definition: Definition,
  confirmed: ProcessingRecord | null,
): ProcessingRecord {
  const forParents = definition.audience === 'ouders';
  return {
    controllerName: association.name,
    controllerContact: confirmed?.controllerContact ?? association.settings.contact,
    officerContact: confirmed?.officerContact ?? null,
    purpose: purposeOf(association, definition),
    ...(forParents ? parentGrounds(association) : taskGround(association)),
    addressSource: defaultSource(definition.audience, association),
    contactDays: confirmed?.contactDays ?? retentionDays.contactDays.proposed,
    rawTextDays: confirmed?.rawTextDays ?? retentionDays.rawTextDays.proposed,
    logDays: confirmed?.logDays ?? retentionDays.logDays.proposed,
    keyBackupDays: confirmed?.keyBackupDays ?? retentionDays.keyBackupDays.proposed,
    hostingProcessor: confirmed?.hostingProcessor ?? '',
    mailProcessor: confirmed?.mailProcessor ?? mailServer(ctx.config.smtpUrl),
  };
}

function purposeOf(association: AssociationRow, definition: Definition): string {
  const norms = definition.indicators.map(({ key }) => key).join(', ');
  const who = {
    scholen: 'de scholen',
    ouders: `ouders die contact hadden met ${association.settings.loket}`,
    ketenpartners: 'de ketenpartners',
  }[definition.audience];
  return `Meten hoe ${who} het werk van ${association.name} ervaren, om dat werk te verbeteren en daarover verslag te doen (${norms}).`;
}

function taskGround(association: AssociationRow) {
  return {
    legalGround: 'e' as const,
    groundReason: `De meting hoort bij de zorg voor kwaliteit in de wettelijke taak van ${association.name}.`,
    specialGround: null,
    specialReason: null,
  };
}

/** That a parent is on the list at all says that a child may get extra help. */
function parentGrounds(association: AssociationRow) {
  const { loket } = association.settings;
  const asked = `De ouder gaf bij het contact met ${loket} toestemming om voor deze vragenlijst te worden gemaild. Dat is vastgelegd. Wie niet wil, krijgt dezelfde hulp.`;
  return {
    legalGround: 'a' as const,
    groundReason: asked,
    specialGround: 'a',
    specialReason: `Dat een ouder op de lijst staat, zegt dat een kind misschien extra hulp krijgt. De ouder gaf daarom uitdrukkelijk toestemming. ${loket[0]?.toUpperCase()}${loket.slice(1)} zet alleen ouders op de lijst die ja hebben gezegd.`,
  };
}

function mailServer(smtpUrl: string | null): string {
  if (smtpUrl === null) return '';
  return `de beheerder van mailserver ${new URL(smtpUrl).hostname}`;
}
