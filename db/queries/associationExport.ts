import { sql } from 'kysely';
import type { Tx } from '../connection';

/**
 * The tables of an export with their columns, in the order in which they could be read in again. None holds an answer,
 * a count of answers or a hash that counts could be tried against: results leave by another way, as pages tell them.
 */
export const exportedTables: Readonly<Record<string, readonly string[] | 'all'>> = {
  board: 'all',
  school: 'all',
  published_version: 'all',
  target: 'all',
  target_decision: 'all',
  programme_rule: 'all',
  programme_exception: 'all',
  programme_step: 'all',
  school_holiday: 'all',
  register_norm: 'all',
  register_norm_change: 'all',
  register_target: 'all',
  processing: 'all',
  // Without the code, which begins every personal link, and without the seal, whose salt guards hidden counts.
  round: [
    'id',
    'survey',
    'year',
    'status',
    'published_version_id',
    'opens_on',
    'closes_on',
    'seal_by',
    'source',
    'threshold',
    'population_size',
    'targets',
    'opened_at',
    'closed_at',
    'sealed_at',
    'held_elsewhere',
    'withdrawn',
  ],
  round_processing: 'all',
  send_stop: 'all',
  nulmeting: 'all',
  nulmeting_decision: 'all',
  first_day_step: 'all',
  text_retention: ['round_id', 'delete_raw_on', 'deleted_at', 'matched_seal'],
  language_offer: 'all',
  mail_text: 'all',
  conclusion: 'all',
  improvement_action: 'all',
  improvement_action_school: 'all',
  intervention_decision: 'all',
  action_reminder: 'all',
  feedback_page: 'all',
  improvement_change: 'all',
  retention_run: 'all',
  audit: 'all',
};

/** Rows that stay out of every export. */
export interface LeftOutTable {
  /** Dutch, plural, begins with a small letter. */
  what: string;
  /** Dutch, a sentence without its full stop: why, and where it is told instead. */
  why: string;
  /** false: how many rows there are would itself tell about few people. */
  mayCount: boolean;
}

/** Tables with an association's rows that no export holds as they are. */
export const notExportedTables: Readonly<Record<string, LeftOutTable>> = {
  sealed_response: {
    what: 'losse antwoorden van verzegelde metingen',
    why: 'één rij is één persoon of school; de uitkomsten staan in het bestand zoals op de pagina’s',
    mayCount: false,
  },
  sealed_aggregate: {
    what: 'tellingen achter de uitkomsten',
    why: 'ook te kleine groepen staan daarin; de uitkomsten staan in het bestand zoals op de pagina’s',
    mayCount: false,
  },
  sealed_text: {
    what: 'open antwoorden zoals ze zijn geschreven',
    why: 'er kunnen namen in staan; wat is vrijgegeven, staat bij de uitkomsten',
    mayCount: false,
  },
  sealed_text_count: {
    what: 'tellingen van open antwoorden per vraag',
    why: 'ze zeggen hoeveel er nog gelezen moeten worden; wat is vrijgegeven, staat bij de uitkomsten',
    mayCount: false,
  },
  text_reading: {
    what: 'aantekeningen bij het lezen van open antwoorden',
    why: 'wat is vrijgegeven, staat bij de uitkomsten',
    mayCount: false,
  },
  publication: {
    what: 'vrijgegeven tabellen, zoals de controle ze bewaart',
    why: 'wat erin staat, staat in het bestand zoals op de pagina’s',
    mayCount: true,
  },
  register_figure: {
    what: 'cijfers van het normenregister zoals ze zijn ingevuld, met eerdere versies',
    why: 'ook aantallen onder vijf leerlingen staan daarin; wat gedeeld mag worden, staat in het bestand zoals op de pagina Alle normen',
    mayCount: true,
  },
  person: {
    what: 'namen en adressen van mensen die zijn gevraagd',
    why: 'wie wil weten wat u van hem bewaart, krijgt zijn eigen bestand',
    mayCount: true,
  },
  recipient: {
    what: 'plaatsen op de lijsten van metingen',
    why: 'wie op een lijst staat, gaat niemand anders aan; hoeveel het er zijn, staat bij de uitkomsten',
    mayCount: true,
  },
  recipient_upload: {
    what: 'bestanden met ontvangers die nog niet zijn overgenomen',
    why: 'er staan namen en adressen in; na een dag zijn ze weg',
    mayCount: true,
  },
  earlier_upload: {
    what: 'bestanden van eerdere metingen die nog niet zijn overgenomen',
    why: 'daarin is één rij één persoon of school; na een dag zijn ze weg',
    mayCount: true,
  },
  call_list: {
    what: 'wie vroeg om gebeld te worden',
    why: 'dat is alleen voor wie belt, en wordt na 30 dagen gewist',
    mayCount: false,
  },
  shared_link: {
    what: 'gedeelde links van metingen die nog niet zijn verzegeld',
    why: 'met een link kan een ander meedoen; hoeveel lijsten er kwamen, staat bij de uitkomsten',
    mayCount: true,
  },
  round_day_count: {
    what: 'hoeveel lijsten per dag van een meting terug waren',
    why: 'dat dient om een volgende meting naast een eerdere te leggen; hoeveel er terugkwamen, staat bij de uitkomsten',
    mayCount: true,
  },
  open_response: {
    what: 'antwoorden van metingen die nog niet zijn verzegeld',
    why: 'tot het verzegelen leest niemand ze',
    mayCount: true,
  },
  send_ledger: {
    what: 'regels over welke mail aan wie ging',
    why: 'daaraan is te zien wie nog niet had geantwoord',
    mayCount: true,
  },
  opt_out: {
    what: 'afmeldingen voor mail',
    why: 'het zijn codes die alleen op deze server iets betekenen',
    mayCount: true,
  },
  unreachable_address: {
    what: 'adressen die bij een eerdere meting geen mail aannamen',
    why: 'het zijn codes die alleen op deze server iets betekenen',
    mayCount: true,
  },
  asked_in_year: {
    what: 'tellingen per adres: hoe vaak het dit jaar is gevraagd',
    why: 'het zijn codes die alleen op deze server iets betekenen',
    mayCount: true,
  },
  membership: {
    what: 'collega’s die zich hier mogen aanmelden',
    why: 'dat is toegang tot deze server; op een andere maakt u die opnieuw',
    mayCount: true,
  },
  session: {
    what: 'aanmeldingen',
    why: 'daarmee zou een ander zich als u kunnen voordoen',
    mayCount: true,
  },
  round_route: {
    what: 'begincodes van persoonlijke links',
    why: 'met een link kan een ander in iemands plaats antwoorden',
    mayCount: true,
  },
};

/**
 * Gives the rows of a table one by one, read in portions, so that memory stays flat however many there are.
 * The caller's transaction must stay open meanwhile.
 */
export async function* streamTable(
  tx: Tx,
  associationId: string,
  table: string,
): AsyncGenerator<Record<string, unknown>> {
  const columns = exportedTables[table];
  if (!columns) throw new Error(`${table} is not exported.`);
  const chosen = columns === 'all' ? sql`*` : sql.join(columns.map((column) => sql.ref(column)));
  const query = sql<Record<string, unknown>>`
    select ${chosen} from ${sql.table(table)} where association_id = ${associationId}`;
  const compiled = query.compile(tx);
  for await (const portion of tx.getExecutor().stream<Record<string, unknown>>(compiled, PORTION)) {
    yield* portion.rows;
  }
}

const PORTION = 500;

/** How many rows of the association a table holds. */
export async function countRows(tx: Tx, associationId: string, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)} where association_id = ${associationId}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}
