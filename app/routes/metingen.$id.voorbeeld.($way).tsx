import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireRound } from '../http/session/requireRound';
import { getAssociation } from '../operations/associations/association';
import type { OpenList } from '../operations/findList';
import { erasedReply } from '../respondent/flow/eraseOwn';
import { messageReply } from '../respondent/flow/messageReply';
import { previewList } from '../respondent/flow/previewList';
import { showList } from '../respondent/flow/showList';
import { takeAnswers } from '../respondent/flow/takeAnswers';
import { readVisit, type Visit } from '../respondent/flow/visit';
import { seeOther } from '../respondent/http/htmlResponse';
import { type PageReply, toResponse } from '../respondent/http/pageReply';
import { readForm } from '../respondent/http/readForm';
import { reportFailure } from '../respondent/reportFailure';

/**
 * The respondent's own pages for the bureau to walk through, in every language, as behind a personal link or (`/gedeeld`) behind
 * one that many hold. Posts go on to the next page and are stored nowhere.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { visit, preview } = await atPreview(args);
  return toResponse(await showList(preview.operations, visit));
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { visit, preview, list } = await atPreview(args);
  if (visit.someoneElse) return toResponse(seeOther(visit.path, preview.forgotten(visit.path)));
  if (visit.erase) return toResponse(withCookie(erasedReply(list, visit), preview.forgotten(visit.path)));
  const read = await readForm(args.request);
  if (!read.ok) return toResponse(messageReply(visit, 415, null, (texts) => texts.messages.notAForm()));
  const reply = await takeAnswers(preview.operations, visit, read.form, {
    secure: false,
    report: reportFailure,
  });
  return toResponse(withCookie(reply, preview.cookieAfter(visit.path)));
}

/** The preview's own cookie instead of the one of a respondent. */
function withCookie(reply: PageReply, cookie: string | null): PageReply {
  const { 'Set-Cookie': _, ...headers } = reply.headers;
  return { ...reply, headers: cookie ? { ...headers, 'Set-Cookie': cookie } : headers };
}

async function atPreview(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const association = await getAssociation(app, associationId);
  const { way } = args.params;
  if (way !== undefined && way !== 'gedeeld') throw new Response(null, { status: 404 });
  const isShared = way === 'gedeeld';
  const path = `/metingen/${round.roundId}/voorbeeld${isShared ? '/gedeeld' : ''}`;
  const visit: Visit = { ...readVisit(args.request, 'v', 'voorbeeld'), path, deviceCookie: null };
  const list: OpenList = {
    kind: 'open',
    definition: round.definition,
    definitionHash: round.definitionSha256,
    roundId: round.roundId,
    associationId,
    closesOn: round.closesOn,
    locale: 'nl',
    intro: {
      datum: round.sealBy,
      minuten: round.minutes,
      bron: round.source,
      contact: association.settings.contact,
      shared: isShared,
    },
    association: {
      name: `Voorbeeld: ${association.name}`,
      logoUrl: null,
      accent: association.settings.accent,
    },
    school: round.definition.audience === 'scholen' ? 'naam van de school' : null,
    answers: {},
    started: false,
    deviceKnown: false,
    finished: false,
  };
  return { visit, list, preview: previewList(list, args.request.headers.get('Cookie')) };
}
