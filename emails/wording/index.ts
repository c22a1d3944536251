import type { MailLanguage } from '../mailLanguage';
import { en } from './en';
import { nl } from './nl';
import type { Wording } from './wording';

export const wordingIn: Record<MailLanguage, Wording> = { nl, en };
