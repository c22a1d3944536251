import { minutesInWords } from '../surveys/definition/minutesInWords';
import type { Locale } from '../surveys/definition/types';
import { writtenDay } from './mailLanguage';
import type { SurveyMailProps } from './surveyMail';
import type { WordingFacts } from './wording/wording';

/**
 * Writes the days and minutes of a mail out in its language.
 * @throws Error without a survey, or with a day that does not exist
 */
export function surveyMailFacts(mail: SurveyMailProps, language: Locale): WordingFacts {
  if (mail.surveys.length === 0) throw new Error('A survey mail asks for at least one survey');
  const minutes = mail.surveys.reduce((sum, survey) => sum + Math.max(1, Math.ceil(survey.minutes)), 0);
  return {
    ...mail,
    schools: new Set(mail.surveys.flatMap(({ school }) => school ?? [])).size,
    minutes: minutesInWords(minutes, language),
    closesOn: writtenDay(mail.closesOn, language),
    sealedOn: writtenDay(mail.sealedOn, language),
  };
}
