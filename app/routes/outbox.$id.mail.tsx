import type { LoaderFunctionArgs } from '@remix-run/node';
import { framedMail } from '../http/framedMail';
import { requireOperator } from '../http/session/requireOperator';
import { viewOutboxMail } from '../operations/mail/outbox';

/** The HTML of one mail in the outbox, with links that work. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app } = await requireOperator(request, context);
  const mail = await viewOutboxMail(app, params.id ?? '');
  if (!mail) throw new Response(null, { status: 404 });
  return framedMail(mail.html, { linksWork: true });
}
