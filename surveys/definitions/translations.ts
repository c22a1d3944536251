import { getTranslation, type Translation } from '../definition/translationFile';
import ketenpartners1Ar from './ketenpartners/1.ar.json';
import ketenpartners1Pl from './ketenpartners/1.pl.json';
import ketenpartners1Tr from './ketenpartners/1.tr.json';
import ketenpartners1Uk from './ketenpartners/1.uk.json';
import ouders1Ar from './ouders/1.ar.json';
import ouders1Pl from './ouders/1.pl.json';
import ouders1Tr from './ouders/1.tr.json';
import ouders1Uk from './ouders/1.uk.json';
import samenwerking1Ar from './samenwerking/1.ar.json';
import samenwerking1Pl from './samenwerking/1.pl.json';
import samenwerking1Tr from './samenwerking/1.tr.json';
import samenwerking1Uk from './samenwerking/1.uk.json';
import samenwerking2Ar from './samenwerking/2.ar.json';
import samenwerking2Pl from './samenwerking/2.pl.json';
import samenwerking2Tr from './samenwerking/2.tr.json';
import samenwerking2Uk from './samenwerking/2.uk.json';
import scholen1Ar from './scholen/1.ar.json';
import scholen1Pl from './scholen/1.pl.json';
import scholen1Tr from './scholen/1.tr.json';
import scholen1Uk from './scholen/1.uk.json';

/** Every translation that comes with the product. */
export const translationCatalogue: readonly Translation[] = [
  ketenpartners1Ar,
  ketenpartners1Pl,
  ketenpartners1Tr,
  ketenpartners1Uk,
  ouders1Ar,
  ouders1Pl,
  ouders1Tr,
  ouders1Uk,
  samenwerking1Ar,
  samenwerking1Pl,
  samenwerking1Tr,
  samenwerking1Uk,
  samenwerking2Ar,
  samenwerking2Pl,
  samenwerking2Tr,
  samenwerking2Uk,
  scholen1Ar,
  scholen1Pl,
  scholen1Tr,
  scholen1Uk,
].map(getTranslation);

/** The translations of one version of a questionnaire; empty when it has none. */
export function findTranslations(survey: string, version: number): Translation[] {
  return translationCatalogue.filter((one) => one.survey === survey && one.version === version);
}
