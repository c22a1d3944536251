import type { Audience, Locale } from '../surveys/definition/types';
import type { OwnText } from './ownText';

/** Whose mail it is, as the association set it. */
export interface MailHouse {
  /** Name of the association. */
  association: string;
  /** Name of the loket, e.g. `Onderwijsloket`. */
  loket: string;
  /** Person or desk that signs. */
  senderName: string;
  /** Where to go with questions and complaints: an address, a telephone number or both, as text. */
  contact: string;
  /** `#rrggbb`; null = the standard colour. */
  accentColour: string | null;
}

/** One questionnaire a mail asks for, with a link of its own. */
export interface SurveyInMail {
  /** Key of the survey, e.g. `samenwerking`. */
  survey: string;
  /** In the language of the mail. */
  title: string;
  minutes: number;
  /** Which of the schools this link is for, from 1, of somebody who answers for several; absent = no school is named. */
  school?: number | null;
}

/** What invitation and reminder of one round say, for one audience and language. */
export interface SurveyMailProps extends MailHouse {
  language: Locale;
  audience: Audience;
  /** At least one. The nth takes the nth link when the template is filled. */
  surveys: readonly SurveyInMail[];
  /** Last day answers are taken, `YYYY-MM-DD`. */
  closesOn: string;
  /** Latest sealing date that respondents are told, `YYYY-MM-DD`: from then on no answer belongs to an address. */
  sealedOn: string;
  /** Where privacy and rights are explained for this round; holds no token. */
  privacyUrl: string;
  /** Who gave us the address, to stand after `van` (`from`), in the language of the mail. */
  addressSource: string;
  /** The association's own words; absent or null = the standard text. */
  own?: OwnText | null;
}
