import type { AssociationRow } from '../../../db/queries/associations';
import type { RoundRow } from '../../../db/queries/rounds';
import type { SharedLinkRow } from '../../../db/queries/sharedLinks';
import type { RoundStatus, SharedLinkKind } from '../../../db/schema';
import { writtenDay } from '../../../emails/mailLanguage';
import { minutesToAnswer } from '../../../surveys/definition/minutesToAnswer';
import type { Definition, Locale } from '../../../surveys/definition/types';
import type { AppContext } from '../../context';

/** Everything a tussenpersoon needs to hand a link on. */
export interface LinkKit {
  id: string;
  kind: SharedLinkKind;
  /** Name of the school; null for the loket and the website. */
  school: string | null;
  title: string;
  year: number;
  status: RoundStatus;
  opensOn: string;
  closesOn: string;
  isStopped: boolean;
  /** Where the code leads. */
  url: string;
  /** The same as people type it over: without `https://`. */
  typed: string;
  minutes: number;
  association: string;
  loket: string;
  contact: string;
  population: number | null;
  populationBy: 'bureau' | 'tussenpersoon' | null;
  /** Ready to copy. */
  message: { subject: string; text: string };
  /** For each language of the questionnaire beside Dutch: a line on the poster, and one in a text with its own link. */
  otherLanguages: { locale: Locale; onPoster: string; inText: string; url: string }[];
}

/** What stands on a poster for who reads no Dutch. */
const scanHere: Partial<Record<Locale, string>> = {
  en: 'Scan the code to fill in the questionnaire in English.',
  tr: 'Anketi Türkçe doldurmak için kodu tarayın.',
  ar: 'امسح الرمز لملء الاستبيان باللغة العربية.',
  pl: 'Zeskanuj kod, aby wypełnić ankietę po polsku.',
  uk: 'Відскануйте код, щоб заповнити анкету українською.',
};

/** What stands above the link in a text for who reads no Dutch. */
const openHere: Partial<Record<Locale, string>> = {
  en: 'Fill in the questionnaire in English:',
  tr: 'Anketi Türkçe doldurun:',
  ar: 'املؤوا الاستبيان باللغة العربية:',
  pl: 'Ankieta po polsku:',
  uk: 'Анкета українською:',
};

export function linkKit(
  ctx: Pick<AppContext, 'config'>,
  association: AssociationRow,
  round: RoundRow,
  definition: Definition,
  link: SharedLinkRow,
  school: string | null,
): LinkKit {
  const url = `${ctx.config.baseUrl}/v/${round.code}-${link.code}`;
  const { contact, loket } = association.settings;
  const minutes = minutesToAnswer(definition);
  const until = writtenDay(round.closesOn, 'nl');
  const isParents = definition.audience === 'ouders';
  const lines = [
    isParents ? 'Beste ouder of verzorger,' : 'Beste relatie,',
    `${association.name} wil graag weten wat u vindt. Wilt u een korte vragenlijst invullen? Dat duurt ongeveer ${minutes} minuten. Het kan tot en met ${until}.`,
    `Ga naar: ${url}`,
    isParents
      ? `Meedoen is vrijwillig en heeft geen gevolgen voor de hulp aan uw kind. ${association.name} weet niet wie u bent. School ziet uw antwoorden niet.`
      : `Meedoen is vrijwillig. ${association.name} weet niet wie u bent.`,
    `Heeft u een vraag over de vragenlijst? Mail dan naar ${contact}.`,
    `Met vriendelijke groet,\n${school ?? association.name}`,
  ];
  return {
    id: link.id,
    kind: link.kind,
    school,
    title: definition.title.nl,
    year: round.year,
    status: round.status,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    isStopped: link.stoppedOn !== null,
    url,
    typed: url.replace(/^https?:\/\//, ''),
    minutes,
    association: association.name,
    loket,
    contact,
    population: link.population,
    populationBy: link.populationBy,
    message: { subject: definition.title.nl, text: lines.join('\n\n') },
    otherLanguages: definition.languages.flatMap((locale) => {
      const [onPoster, inText] = [scanHere[locale], openHere[locale]];
      return onPoster && inText ? [{ locale, onPoster, inText, url: `${url}?l=${locale}` }] : [];
    }),
  };
}
