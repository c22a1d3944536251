import type { KnownToRecipients } from '../../../app/recipients/readRecipientsFile';
import type { Audience } from '../../../surveys/definition/types';

/** Two boards with four schools, one of them with a name that both boards use. */
export const known: KnownToRecipients = {
  boards: [
    { id: 'b1', name: 'Stichting Noord' },
    { id: 'b2', name: 'Onderwijsgroep Zuid' },
  ],
  schools: [
    { id: 's1', name: 'College De Linde', boardId: 'b1', type: 'vo', brin: '01AB00' },
    { id: 's2', name: 'Praktijkschool Eén', boardId: 'b2', type: 'pro', brin: '02CD00' },
    { id: 's3', name: 'Het Kompas', boardId: 'b1', type: 'vso', brin: null },
    { id: 's4', name: 'Het Kompas', boardId: 'b2', type: 'vo', brin: '03EF01' },
  ],
  partnerTypes: ['gemeente', 'jeugdhulp', 'ggd', 'leerplicht', 'overig'],
};

export const knownFor = (audience: Audience) => ({ audience, ...known });
export const utf8 = (text: string) => new TextEncoder().encode(text);
