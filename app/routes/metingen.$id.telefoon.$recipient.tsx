import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { isOverHttps } from '../http/session/isOverHttps';
import { requireRound } from '../http/session/requireRound';
import { findList } from '../operations/findList';
import { recordAnswers } from '../operations/recordAnswers';
import { tokenForTelephone } from '../operations/rounds/tokenForTelephone';
import { messageReply } from '../respondent/flow/messageReply';
import { showList } from '../respondent/flow/showList';
import { takeAnswers } from '../respondent/flow/takeAnswers';
import { readVisit, type Visit } from '../respondent/flow/visit';
import { forgottenDeviceCookie } from '../respondent/http/deviceCookie';
import { toResponse } from '../respondent/http/pageReply';
import { readForm } from '../respondent/http/readForm';
import type { ListOperations } from '../respondent/listOperations';
import { reportFailure } from '../respondent/reportFailure';

/** Within this time whoever holds the telephone can go on and go back; then, and after sending, nothing is shown again. */
const CALL_SECONDS = 3600;

/**
 * The bureau fills in the list of somebody invited who answers by telephone, on the respondent's own pages. It is recorded
 * as answered by telephone. Nothing that the person answered before is shown.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { visit, operations } = await atTelephone(args);
  return toResponse(await showList(operations, visit));
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { visit, operations, secure, sentIn } = await atTelephone(args);
  const read = await readForm(args.request);
  if (!read.ok) return toResponse(messageReply(visit, 415, null, (texts) => texts.messages.notAForm()));
  const reply = await takeAnswers(operations, visit, read.form, { secure, report: reportFailure });
  const cookie = reply.headers['Set-Cookie'];
  if (cookie) {
    const shortly = cookie.replace(/Expires=[^;]*/, `Max-Age=${CALL_SECONDS}`);
    const kept = sentIn() ? forgottenDeviceCookie({ path: visit.path, secure }) : shortly;
    reply.headers['Set-Cookie'] = kept;
  }
  return toResponse(reply);
}

async function atTelephone(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const recipientId = args.params.recipient ?? '';
  const token = await tokenForTelephone(app, associationId, round.roundId, recipientId);
  if (token === null) throw new Response(null, { status: 404 });
  const path = `/metingen/${round.roundId}/telefoon/${recipientId}`;
  const visit: Visit = { ...readVisit(args.request, 'v', token), path, someoneElse: false, erase: false };
  let isSentIn = false;
  const operations: ListOperations = {
    async findList(asked, device) {
      const list = await findList(app, asked, device);
      if (list.kind !== 'open') return list;
      const { association } = list;
      return {
        ...list,
        association: { ...association, name: `Telefonisch: ${association.name}`, logoUrl: null },
        offersCall: false,
        mayErase: false,
      };
    },
    async recordAnswers(input) {
      isSentIn = input.finished;
      return recordAnswers(app, { ...input, mode: 'telephone' });
    },
  };
  return { visit, operations, secure: isOverHttps(app), sentIn: () => isSentIn };
}
