import { findThemes, recordThemeName } from '../../../db/queries/texts';
import { inAssociation } from '../../../db/transaction';
import { suggestRedactions } from '../../../surveys/texts/suggestRedactions';
import type { AppContext } from '../../context';
import { noteAction } from '../audit';
import { failed, type Outcome, succeeded } from '../problem';

const LONGEST = 60;
const nobody = { names: [], schools: [], boards: [], brins: [] };

/** A theme as it may be kept: one short line that names nobody; null when empty. */
export function checkTheme(typed: string): Outcome<string | null> {
  const theme = typed.replace(/\s+/g, ' ').trim();
  if (theme === '') return succeeded(null);
  if (theme.length > LONGEST) {
    return failed({
      code: 'theme-long',
      field: 'theme',
      message: `Een thema heeft hoogstens ${LONGEST} tekens. Kies een kortere naam.`,
    });
  }
  if (suggestRedactions(theme, nobody).length > 0) {
    return failed({
      code: 'theme-names',
      field: 'theme',
      message: 'Een thema noemt geen persoon, adres of nummer. Kies een andere naam.',
    });
  }
  return succeeded(theme);
}

/** Gives a theme of a round another name, or takes it off when the new name is empty; an existing name joins them. */
export async function renameTheme(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  from: string,
  to: string,
): Promise<Outcome<{ answers: number }>> {
  const theme = checkTheme(to);
  if (!theme.ok) return theme;
  return inAssociation(ctx.db, associationId, async (tx) => {
    const themes = await findThemes(tx, associationId, roundId);
    if (!themes.some(({ name }) => name === from)) {
      return failed({ code: 'no-theme', message: 'Dit thema is er niet meer. Kies een ander.' });
    }
    const answers = await recordThemeName(tx, associationId, roundId, from, theme.value);
    await noteAction(ctx, tx, associationId, {
      actor,
      action: 'thema hernoemd',
      roundId,
      details: { answers },
    });
    return succeeded({ answers });
  });
}
