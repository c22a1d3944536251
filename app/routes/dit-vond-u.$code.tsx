import type { LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext } from '../context';
import { findPublicFeedback } from '../operations/feedback/findPublicFeedback';
import { feedbackReply } from '../respondent/feedback/feedbackReply';

/** "Dit vond u, dit doen wij" of a round, for everybody, once the bureau has published it. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  return feedbackReply(await findPublicFeedback(context.app as AppContext, params.code ?? ''));
}
