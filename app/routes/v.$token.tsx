import type { LoaderFunctionArgs } from '@remix-run/node';
import type { FormEntries } from '../../surveys/answers/types';
import type { AppContext } from '../context';
import { isOverHttps } from '../http/session/isOverHttps';
import type { RequestMemory } from '../operations/answers/readLink';
import { isTriedTooOften } from '../operations/answers/wrongLinks';
import { eraseAnswers } from '../operations/eraseAnswers';
import { findList } from '../operations/findList';
import { recordAnswers } from '../operations/recordAnswers';
import { takeErase } from '../respondent/flow/eraseOwn';
import { linkToken } from '../respondent/flow/linkToken';
import { messageReply, troubleReply } from '../respondent/flow/messageReply';
import { showList } from '../respondent/flow/showList';
import { beginAnew } from '../respondent/flow/someoneElse';
import { takeAnswers } from '../respondent/flow/takeAnswers';
import { readVisit } from '../respondent/flow/visit';
import { seeOther } from '../respondent/http/htmlResponse';
import { type PageReply, toResponse } from '../respondent/http/pageReply';
import type { PageRequest } from '../respondent/http/pageRequest';
import { readForm } from '../respondent/http/readForm';
import type { ErasingOperations, ListOperations } from '../respondent/listOperations';
import { reportFailure } from '../respondent/reportFailure';

/** The server asks with what it has read whole, and sends the reply as it is; Remix asks with a Request. */
type LinkArgs = Omit<LoaderFunctionArgs, 'request'> & { request: PageRequest };

export function loader(args: LoaderFunctionArgs): Promise<Response>;
export function loader(args: LinkArgs): Promise<Response | PageReply>;
export async function loader(args: LinkArgs): Promise<Response | PageReply> {
  return replyTo(args.request, await show(args));
}

export function action(args: LoaderFunctionArgs): Promise<Response>;
export function action(args: LinkArgs): Promise<Response | PageReply>;
export async function action(args: LinkArgs): Promise<Response | PageReply> {
  return replyTo(args.request, await take(args));
}

function replyTo(request: PageRequest, reply: PageReply): Response | PageReply {
  return request instanceof Request ? toResponse(reply) : reply;
}

async function show({ request, params, context }: LinkArgs): Promise<PageReply> {
  const typed = params.token ?? '';
  const visit = readVisit(request, 'v', linkToken(typed));
  if (visit.token !== typed) return seeOther(visit.path + new URL(request.url).search);
  try {
    return await showList(operationsOf(context.app as AppContext, context.visitor ?? null), visit);
  } catch (error) {
    reportFailure(error);
    return messageReply(visit, 500, null, (texts) => texts.messages.trouble());
  }
}

async function take({ request, params, context }: LinkArgs): Promise<PageReply> {
  const app = context.app as AppContext;
  const visit = readVisit(request, 'v', linkToken(params.token ?? ''));
  let form: FormEntries = [];
  if (visit.someoneElse) return beginAnew(visit, isOverHttps(app));
  const memory: RequestMemory = { read: null };
  const operations = operationsOf(app, context.visitor ?? null, memory);
  try {
    if (visit.erase) return await takeErase(operations, visit, isOverHttps(app));
    const read = await readForm(request);
    if (!read.ok) {
      return read.reason === 'too-large'
        ? messageReply(visit, 413, null, (texts) => texts.messages.tooLarge())
        : messageReply(visit, 415, null, (texts) => texts.messages.notAForm());
    }
    form = read.form;
    const around = { secure: isOverHttps(app), report: reportFailure, isTooLarge: read.isTooLarge };
    memory.takesOlder = true;
    const reply = await takeAnswers(operations, visit, form, around);
    if (!memory.isUnsure) return reply;
    memory.takesOlder = false;
    return await takeAnswers(operations, visit, form, around);
  } catch (error) {
    reportFailure(error);
    if (visit.erase) return messageReply(visit, 500, null, (texts) => texts.messages.trouble());
    return troubleReply(visit, form);
  }
}

/** The operations for one request: key and link are read once and forgotten with it. */
function operationsOf(
  app: AppContext,
  visitor: string | null,
  memory: RequestMemory = { read: null },
): ListOperations & ErasingOperations {
  return {
    async findList(token, deviceCookie) {
      const state = await findList(app, token, deviceCookie, memory);
      const tooMany = state.kind === 'unknown' && isTriedTooOften(app, token, visitor);
      return tooMany ? { kind: 'too-many-tries' } : state;
    },
    recordAnswers: (input) => recordAnswers(app, input, memory),
    eraseAnswers: (token, deviceCookie) => eraseAnswers(app, token, deviceCookie),
  };
}
