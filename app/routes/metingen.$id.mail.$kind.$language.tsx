import type { LoaderFunctionArgs } from '@remix-run/node';
import { framedMail } from '../http/framedMail';
import { requireRound } from '../http/session/requireRound';

/** The HTML of one mail, for the frame on the pages that show it. */
export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  const { kind, language } = args.params;
  const mail = round.mailPreview.find((known) => known.kind === kind && known.language === language);
  if (!mail) throw new Response(null, { status: 404 });
  return framedMail(mail.html, { linksWork: false });
}
