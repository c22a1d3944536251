import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext } from '../context';
import { isUnsubscribeLink, unsubscribe } from '../operations/unsubscribe';
import { messageReply } from '../respondent/flow/messageReply';
import { addressOf, readVisit } from '../respondent/flow/visit';
import { toResponse } from '../respondent/http/pageReply';
import { reportFailure } from '../respondent/reportFailure';

/** Shows a button; opening the link changes nothing, for mail scanners open every link. */
export function loader({ request, params, context }: LoaderFunctionArgs): Response {
  const visit = readVisit(request, 'afmelden', params.token ?? '');
  if (!isUnsubscribeLink(context.app as AppContext, visit.token)) {
    return toResponse(messageReply(visit, 404, null, (texts) => texts.messages.unknownLink()));
  }
  const reply = messageReply(visit, 200, null, (texts) => ({
    ...texts.messages.unsubscribe(),
    action: {
      kind: 'post',
      label: texts.unsubscribeButton,
      href: addressOf(visit.path, { page: null, locale: visit.locale }),
      style: 'main',
    },
  }));
  return toResponse(reply);
}

/**
 * The button, or a mail program's one-click post (RFC 8058): answered at once, without a redirect. The body says
 * nothing that the link does not say.
 */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const visit = readVisit(request, 'afmelden', params.token ?? '');
  try {
    const reply = (await unsubscribe(context.app as AppContext, visit.token))
      ? messageReply(visit, 200, null, (texts) => texts.messages.unsubscribed())
      : messageReply(visit, 404, null, (texts) => texts.messages.unknownLink());
    return toResponse(reply);
  } catch (error) {
    reportFailure(error);
    return toResponse(messageReply(visit, 500, null, (texts) => texts.messages.trouble()));
  }
}
