import type { Definition } from '../../../surveys/definition/types';
import type { Leak, LeakReason } from './leakingFigures';

const because: Record<LeakReason, string> = {
  groups: 'door groepen van elkaar of van het totaal af te trekken',
  weighted: 'doordat een gewogen en een ongewogen totaal naast elkaar staan',
  part: 'doordat een cijfer over een deel van de vragen naast het cijfer over alle vragen staat, en een paar mensen maar een van beide hebben',
};

/** Where it would leak and how, in a sentence a reason. */
export function leakWords(definition: Definition, leaks: readonly Leak[]): string {
  const reasons = [...new Set(leaks.map(({ reason }) => reason))];
  return reasons
    .map((reason) => {
      const where = leaks.filter((leak) => leak.reason === reason);
      const names = [...new Set(where.map(({ quantity }) => quantityName(definition, quantity)))];
      return `Dat kan bij ${names.join(', ')}, ${because[reason]}.`;
    })
    .join(' ');
}

/** `Bureau-2`, or the words of a question. */
function quantityName(definition: Definition, quantity: string): string {
  const item = definition.items.find(({ key }) => quantity === `item ${key}`);
  return item ? `de vraag ‘${item.title.nl}’` : (quantity.split('[')[0] as string);
}
