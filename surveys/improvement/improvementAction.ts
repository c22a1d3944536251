/** `actie` improves one thing; `interventie` (Bureau-7b) is meant to strengthen how schools work together. */
export const actionKinds = ['actie', 'interventie'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** In the order in which an action goes through them; the last two are the ends. */
export const actionStatuses = ['gepland', 'ontwikkelen', 'uitvoeren', 'afgerond', 'gestopt'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

export const interventionDecisions = ['voortzetten', 'aanpassen', 'stoppen'] as const;
export type InterventionDecision = (typeof interventionDecisions)[number];

/** The indicator whose norm asks for interventies. */
export const INTERVENTION_INDICATOR = 'Bureau-7b';

/** The days of an action (ISO): ready with developing, carried out from and until; null = not agreed. */
export interface ActionDays {
  developBy: string | null;
  carryOutFrom: string | null;
  carryOutUntil: string | null;
}

/** As people read them. */
export const statusWords: Record<ActionStatus, string> = {
  gepland: 'Gepland',
  ontwikkelen: 'In ontwikkeling',
  uitvoeren: 'In uitvoering',
  afgerond: 'Afgerond',
  gestopt: 'Gestopt',
};

export const kindWords: Record<ActionKind, string> = { actie: 'Actie', interventie: 'Interventie' };
