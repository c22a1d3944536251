import type { ProcessingRecord } from '../../../../db/queries/processing';
import type { Audience } from '../../../../surveys/definition/types';
import type { Problem } from '../../problem';
import { legalGrounds, specialGrounds } from './grounds';
import { type RetentionPeriod, retentionDays } from './retentionDays';

const LONGEST_LINE = 200;
const LONGEST_TEXT = 1000;

const labels: Record<RetentionPeriod, string> = {
  contactDays: 'contactgegevens van scholen en partners',
  rawTextDays: 'ongelezen open antwoorden',
  logDays: 'het logboek',
  keyBackupDays: 'reservekopieën van de sleutels',
};

/** What is wrong with a record before it can be confirmed, field by field, in words; empty when nothing is. */
export function processingProblems(record: ProcessingRecord, audience: Audience): Problem[] {
  const problems: Problem[] = [];
  const words = (field: keyof ProcessingRecord, what: string, most: number): void => {
    const text = String(record[field] ?? '').trim();
    if (text.length < 3) problems.push({ code: 'empty', field, message: `Vul in: ${what}.` });
    else if (text.length > most) {
      problems.push({ code: 'long', field, message: `Maak dit korter: ${what} (hoogstens ${most} tekens).` });
    }
  };
  words('controllerName', 'wie verantwoordelijk is voor de gegevens', LONGEST_LINE);
  words('controllerContact', 'hoe de verantwoordelijke te bereiken is', LONGEST_LINE);
  if (record.officerContact !== null)
    words('officerContact', 'hoe de functionaris gegevensbescherming te bereiken is', LONGEST_LINE);
  words('purpose', 'waarvoor u deze gegevens gebruikt', LONGEST_TEXT);
  words('groundReason', 'waarom deze grondslag klopt', LONGEST_TEXT);
  words('addressSource', 'waar de adressen vandaan komen', LONGEST_LINE);
  words('hostingProcessor', 'wie de server en de database beheert', LONGEST_LINE);
  words('mailProcessor', 'wie de mails verstuurt', LONGEST_LINE);
  if (!legalGrounds.some(({ key }) => key === record.legalGround)) {
    problems.push({ code: 'ground', field: 'legalGround', message: 'Kies een grondslag uit de lijst.' });
  }
  problems.push(...specialProblems(record, audience));
  for (const period of Object.keys(retentionDays) as RetentionPeriod[]) {
    const { least, most } = retentionDays[period];
    const days = record[period];
    if (!Number.isInteger(days) || days < least || days > most) {
      problems.push({
        code: 'days',
        field: period,
        message: `Kies voor ${labels[period]} een aantal dagen van ${least} tot en met ${most}.`,
      });
    }
  }
  return problems;
}

function specialProblems(record: ProcessingRecord, audience: Audience): Problem[] {
  if (audience !== 'ouders') return [];
  const problems: Problem[] = [];
  if (!specialGrounds.some(({ key }) => key === record.specialGround)) {
    problems.push({
      code: 'special-ground',
      field: 'specialGround',
      message:
        'Kies de uitzondering van artikel 9: een lijst met ouders is een lijst met bijzondere gegevens.',
    });
  }
  const reason = (record.specialReason ?? '').trim();
  if (reason.length < 3 || reason.length > LONGEST_TEXT) {
    problems.push({
      code: 'special-reason',
      field: 'specialReason',
      message: `Leg uit waarom de lijst met ouders mag, in 3 tot ${LONGEST_TEXT} tekens.`,
    });
  }
  return problems;
}
