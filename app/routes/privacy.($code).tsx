import type { LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext } from '../context';
import { viewRespondentPrivacy } from '../operations/privacy/respondent/viewRespondentPrivacy';
import { reportFailure } from '../respondent/reportFailure';
import { privacyReply } from '../respondent/statements/privacyReply';

/** Privacy and rights of a respondent: of one questionnaire, or in general when its code is not known. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  try {
    return privacyReply(request, await viewRespondentPrivacy(context.app as AppContext, params.code ?? ''));
  } catch (error) {
    // What is said in general needs no database.
    reportFailure(error);
    return privacyReply(request, null);
  }
}
