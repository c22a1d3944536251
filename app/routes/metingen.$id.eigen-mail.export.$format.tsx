import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireRound } from '../http/session/requireRound';
import { exportLinks } from '../operations/mail/exportLinks';
import { linksAsCsv, linksAsXlsx } from '../operations/mail/linksFile';

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  return redirect(`/metingen/${round.roundId}`);
}

/** The personal links as a file. A POST: the ledger notes that they were given out. */
export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const format = args.params.format;
  if (format !== 'csv' && format !== 'xlsx') throw new Response(null, { status: 404 });
  const outcome = await exportLinks(app, actor, associationId, round.roundId);
  if (!outcome.ok) return redirect(`/metingen/${round.roundId}`);
  const { message, links } = outcome.value;
  const bytes = format === 'csv' ? linksAsCsv(links) : await linksAsXlsx(links);
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type':
        format === 'csv'
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="links-${round.survey}-${round.year}-${message}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}
