import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAssociation } from '../http/session/requireAssociation';
import { getAssociation } from '../operations/associations/association';
import { viewFeedback } from '../operations/feedback/viewFeedback';
import { feedbackReply } from '../respondent/feedback/feedbackReply';

/** The page of a round as everybody would read it, for the bureau alone. */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewFeedback(app, associationId, params.id ?? '');
  if (!view) throw new Response(null, { status: 404 });
  const { name, settings } = await getAssociation(app, associationId);
  const { logo, accent, contact } = settings;
  const association = { name, logoUrl: logo, accent };
  return feedbackReply({ association, contact, content: view.content }, true);
}
