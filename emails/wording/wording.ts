import type { Audience } from '../../surveys/definition/types';
import type { MailHouse, SurveyInMail } from '../surveyMail';

/** What a text may name; days and minutes are written out already. */
export interface WordingFacts extends MailHouse {
  surveys: readonly SurveyInMail[];
  /** Schools that the mail names, because one person answers for each of them; 0 when it names none. */
  schools: number;
  minutes: string;
  closesOn: string;
  sealedOn: string;
  addressSource: string;
}

export interface ReminderFacts extends WordingFacts {
  invitedOn: string;
  isLast: boolean;
}

/** The part of a mail that differs between invitation and reminder. */
export interface Opening {
  subject: string;
  /** Shown beside the subject in a list of mails, also on a locked telephone. */
  preview: string;
  heading: string;
  paragraphs: string[];
}

/** Texts of survey mails for one audience. */
export interface AudienceWording {
  nameWhenUnknown: string;
  invitation(facts: WordingFacts): Opening;
  reminder(facts: ReminderFacts): Opening;
  /** What happens with the answers; each a line of its own. */
  answers(facts: WordingFacts): string[];
  /** Whether the link may be passed on. */
  passingOn(facts: WordingFacts): string;
}

/** All texts of one language. */
export interface Wording {
  audience: Record<Audience, AudienceWording>;
  greeting(name: string): string;
  facts(facts: WordingFacts): string[];
  toSurvey: string;
  toSurveyNamed(title: string, minutes: string): string;
  /** Above the links of one school. */
  forSchool(school: string): string;
  linkBelow: string;
  answersHeading: string;
  regards: string;
  whyHeading: string;
  why(facts: WordingFacts): string[];
  /** To the page about privacy and rights. */
  privacy: { question: string; link: string };
  unsubscribe: { question: string; link: string };
  signIn(facts: {
    association: string | null;
    validMinutes: string;
  }): Opening & { button: string; notAsked: string };
  test(facts: MailHouse): Opening;
}
