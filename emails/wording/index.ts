import type { Locale } from '../../surveys/definition/types';
import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';
import { pl } from './pl';
import { tr } from './tr';
import { uk } from './uk';
import type { Wording } from './wording';

export const wordingIn: Record<Locale, Wording> = { nl, en, tr, ar, pl, uk };
