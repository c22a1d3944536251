import { findTextPage, recordTextRetention, type TextRow } from '../../../db/queries/texts';
import { inAssociation } from '../../../db/transaction';
import { suggestRedactions } from '../../../surveys/texts/suggestRedactions';
import type { AppContext } from '../../context';
import { findKnownNames } from '../texts/knownNames';
import { saveReading } from '../texts/saveReading';
import { exampleThemes } from './exampleTexts';
import { getValue } from './playRound';

/** More than any example round has. */
const ALL = 10_000;

/**
 * Reads the open answers of a sealed example round as somebody at the desk would: names taken out, a theme where one
 * fits, each released by itself. The `leave` that need reading most stay unread, with a raw text that is kept until
 * `deleteRawOn`, so that there is something to do.
 */
export async function readExampleTexts(
  ctx: AppContext,
  actor: string,
  associationId: string,
  roundId: string,
  unread: { leave: number; deleteRawOn: string } | null,
): Promise<void> {
  const { texts, known } = await inAssociation(ctx.db, associationId, async (tx) => {
    if (unread) {
      await recordTextRetention(tx, associationId, roundId, {
        deleteRawOn: unread.deleteRawOn,
        deletion: null,
      });
    }
    const any = { item: null, status: null, theme: null };
    return {
      texts: (await findTextPage(tx, associationId, roundId, any, { offset: 0, limit: ALL })).texts,
      known: await findKnownNames(tx, associationId),
    };
  });
  const seen = new Set<string>();
  const readings = texts
    .map((text) => ({ text, spans: suggestRedactions(text.raw ?? '', known), isFirst: isNew(seen, text) }))
    // Ids are random, so texts are taken by their words: the same ones are left at every load, each once.
    .sort(
      (a, b) =>
        Number(b.isFirst) - Number(a.isFirst) ||
        b.spans.length - a.spans.length ||
        (sortKey(a.text) < sortKey(b.text) ? -1 : 1),
    );
  for (const { text, spans } of readings.slice(unread?.leave ?? 0)) {
    const theme = exampleThemes.find(({ words }) => words.test(text.raw ?? ''))?.theme ?? '';
    getValue(
      await saveReading(ctx, actor, associationId, roundId, text.id, {
        status: 'released',
        spans,
        theme,
        revision: text.revision,
      }),
    );
  }
}

const sortKey = ({ raw, item }: TextRow): string => `${raw} ${item}`;

function isNew(seen: Set<string>, text: TextRow): boolean {
  const isFirst = !seen.has(sortKey(text));
  seen.add(sortKey(text));
  return isFirst;
}
