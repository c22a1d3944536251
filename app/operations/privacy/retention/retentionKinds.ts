import { CALL_DAYS } from '../../calls/callList';
import { DRAFT_LIST_DAYS, type RetentionPeriod, UNREACHABLE_YEARS } from '../processing/retentionDays';

/** What is deleted when its time has come, and how that time is told. */
export interface RetentionKind {
  key: string;
  /** Of an association, or of the installation as a whole. */
  of: 'association' | 'installation';
  name: string;
  /** How long it stays, in words; `[[dagen]]` is filled with the confirmed period. */
  term: string;
  period: RetentionPeriod | null;
}

export const retentionKinds: readonly RetentionKind[] = [
  {
    key: 'parents',
    of: 'association',
    name: 'namen en adressen van ouders die op geen lijst meer staan',
    term: 'meteen: bij het verzegelen of verwijderen van hun meting, en hier nog eens nagekeken',
    period: null,
  },
  {
    key: 'draft-lists',
    of: 'association',
    name: 'lijsten met ouders bij een meting die nooit openging',
    term: `${DRAFT_LIST_DAYS} dagen na het inlezen`,
    period: null,
  },
  {
    key: 'uploads',
    of: 'association',
    name: 'bestanden met ontvangers die niet zijn overgenomen',
    term: '1 dag na het insturen',
    period: null,
  },
  {
    key: 'contacts',
    of: 'association',
    name: 'contactpersonen van scholen en partners die op geen lijst meer staan',
    term: '[[dagen]] dagen',
    period: 'contactDays',
  },
  {
    key: 'raw-texts',
    of: 'association',
    name: 'de tekst van open antwoorden zoals zij zijn ingestuurd; wat is vrijgegeven blijft',
    term: '[[dagen]] dagen na het verzegelen',
    period: 'rawTextDays',
  },
  {
    key: 'asked',
    of: 'association',
    name: 'codes die tellen hoe vaak een adres in een jaar is gevraagd',
    term: 'na het kalenderjaar',
    period: null,
  },
  {
    key: 'unreachable',
    of: 'association',
    name: 'codes van adressen die bij een verzegelde meting geen mail aannamen',
    term: `${UNREACHABLE_YEARS} kalenderjaren na dat van de meting`,
    period: null,
  },
  {
    key: 'calls',
    of: 'association',
    name: 'namen en telefoonnummers van wie vroeg om gebeld te worden',
    term: `${CALL_DAYS} dagen na het vragen`,
    period: null,
  },
  {
    key: 'log',
    of: 'association',
    name: 'regels in het logboek',
    term: '[[dagen]] dagen',
    period: 'logDays',
  },
  {
    key: 'outbox',
    of: 'installation',
    name: 'mails in de outbox van verzegelde metingen',
    term: 'meteen bij het verzegelen',
    period: null,
  },
  {
    key: 'keys',
    of: 'installation',
    name: 'sleutels van verzegelde en verwijderde metingen',
    term: 'meteen bij het verzegelen of verwijderen',
    period: null,
  },
  {
    key: 'sign-in-links',
    of: 'installation',
    name: 'verlopen aanmeldlinks',
    term: 'zodra ze verlopen: na 30 minuten, vanaf de terminal na 24 uur',
    period: null,
  },
  {
    key: 'sessions',
    of: 'installation',
    name: 'verlopen aanmeldingen',
    term: 'zodra ze verlopen: na 14 dagen',
    period: null,
  },
  {
    key: 'tries',
    of: 'installation',
    name: 'tellers van aanmeldpogingen',
    term: '1 dag',
    period: null,
  },
];
