import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireRound } from '../http/session/requireRound';
import { getAssociation } from '../operations/associations/association';
import type { OpenList } from '../operations/findList';
import { messageReply } from '../respondent/flow/messageReply';
import { forgottenPreview, previewList } from '../respondent/flow/previewList';
import { showList } from '../respondent/flow/showList';
import { takeAnswers } from '../respondent/flow/takeAnswers';
import { readVisit, type Visit } from '../respondent/flow/visit';
import { seeOther } from '../respondent/http/htmlResponse';
import { toResponse } from '../respondent/http/pageReply';
import { readForm } from '../respondent/http/readForm';
import { reportFailure } from '../respondent/reportFailure';

/**
 * The respondent's own pages for the bureau to walk through, in every language, with the introduction of a personal or
 * (`?gedeeld`) a shared link. Posts go on to the next page and are stored nowhere.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { visit, preview } = await atPreview(args);
  if (visit.someoneElse) return toResponse(seeOther(visit.path, forgottenPreview(visit.path)));
  return toResponse(await showList(preview.operations, visit));
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { visit, preview } = await atPreview(args);
  const read = await readForm(args.request);
  if (!read.ok) return toResponse(messageReply(visit, 415, null, (texts) => texts.messages.notAForm()));
  const reply = await takeAnswers(preview.operations, visit, read.form, {
    secure: false,
    report: reportFailure,
  });
  const cookie = preview.cookieAfter(visit.path);
  const { 'Set-Cookie': _, ...headers } = reply.headers;
  return toResponse({ ...reply, headers: cookie ? { ...headers, 'Set-Cookie': cookie } : headers });
}

async function atPreview(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const association = await getAssociation(app, associationId);
  const path = `/metingen/${round.roundId}/voorbeeld`;
  const visit: Visit = { ...readVisit(args.request, 'v', 'voorbeeld'), path, deviceCookie: null };
  const isShared = new URL(args.request.url).searchParams.has('gedeeld');
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
    answers: {},
    started: false,
    deviceKnown: false,
    finished: false,
  };
  return { visit, preview: previewList(list, args.request.headers.get('Cookie')) };
}
