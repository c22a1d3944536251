import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { AppContext } from '../context';
import { requestCall } from '../operations/calls/callList';
import { findList } from '../operations/findList';
import { showCallForm, takeCall } from '../respondent/flow/askCall';
import { linkToken } from '../respondent/flow/linkToken';
import { closedReply, messageReply } from '../respondent/flow/messageReply';
import { readVisit } from '../respondent/flow/visit';
import { seeOther } from '../respondent/http/htmlResponse';
import { toResponse } from '../respondent/http/pageReply';
import { readForm } from '../respondent/http/readForm';

/** "Wilt u gebeld worden?": beside the list, kept in another place. The list is only asked whether it is open. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const visit = readVisit(request, 'v', linkToken(params.token ?? ''));
  const list = await findList(context.app as AppContext, visit.token, null);
  if (list.kind !== 'open') return toResponse(closedReply(visit, list));
  return toResponse(list.offersCall ? showCallForm(list, visit) : seeOther(visit.path));
}

export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const app = context.app as AppContext;
  const visit = readVisit(request, 'v', linkToken(params.token ?? ''));
  const read = await readForm(request);
  if (!read.ok) return toResponse(messageReply(visit, 415, null, (texts) => texts.messages.notAForm()));
  const list = await findList(app, visit.token, null);
  if (list.kind !== 'open') return toResponse(closedReply(visit, list));
  if (!list.offersCall) return toResponse(seeOther(visit.path));
  const { associationId } = list;
  return toResponse(
    await takeCall(list, visit, read.form, (request) => requestCall(app, associationId, request)),
  );
}
