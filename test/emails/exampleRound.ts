import type { SurveyMailProps } from '../../emails/surveyMail';
import type { Audience } from '../../surveys/definition/types';

const title: Record<Audience, string> = {
  scholen: 'Tevredenheid over het bureau',
  ouders: 'Tevredenheid van ouders',
  ketenpartners: 'Tevredenheid van ketenpartners',
};

/** What the invitation of one round says, for one audience. */
export function exampleRound(audience: Audience, changes: Partial<SurveyMailProps> = {}): SurveyMailProps {
  return {
    association: 'SWV Voorbeeld',
    loket: 'het Onderwijsloket',
    senderName: 'Marieke de Groot',
    contact: 'bureau@swv.example',
    accentColour: null,
    language: 'nl',
    audience,
    surveys: [{ survey: audience, title: title[audience], minutes: 4 }],
    closesOn: '2026-04-30',
    sealedOn: '2026-06-01',
    privacyUrl,
    addressSource: 'de administratie van het loket',
    ...changes,
  };
}

export const link = 'https://peilstok.example/v/K7QX2M-9F3HD';
export const unsubscribeLink = 'https://peilstok.example/afmelden/0f9a8c7b';
export const privacyUrl = 'https://peilstok.example/privacy/k7qx2m?l=nl';
