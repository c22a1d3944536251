import type { ItemOrder } from '../../operations/results/indicatorPage';

/** The order of questions that an address asks for; that of the questionnaire when it asks for none we know. */
export function itemOrder(request: Request): ItemOrder {
  const asked = new URL(request.url).searchParams.get('volgorde');
  return asked === 'sterkte' || asked === 'verandering' ? asked : 'vragenlijst';
}
