import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { ReadingForm } from '../components/texts/ReadingForm';
import { standingWords } from '../components/texts/readingStatus';
import { readReadingForm } from '../http/forms/readingForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { saveReading } from '../operations/texts/saveReading';
import { viewText } from '../operations/texts/viewText';

export const meta: MetaFunction = () => [{ title: 'Open antwoord lezen · Peilstok' }];

const done = { released: 'vrijgegeven', withheld: 'teruggehouden', unread: 'teruggelegd' } as const;

async function requireText({ request, context, params }: LoaderFunctionArgs) {
  const atWork = await requireAssociation(request, context);
  const text = await viewText(atWork.app, atWork.associationId, params.id ?? '', params.text ?? '');
  if (!text) throw new Response(null, { status: 404 });
  return { ...atWork, text };
}

export async function loader(args: LoaderFunctionArgs) {
  const { text } = await requireText(args);
  return { text };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, text } = await requireText(args);
  const { decision, typed } = readReadingForm(await args.request.formData());
  const desk = `/resultaten/${text.roundId}/leestafel`;
  if (!decision) return redirect(`${desk}/${text.id}`);
  const saved = await saveReading(app, actor, associationId, text.roundId, text.id, decision);
  if (!saved.ok) {
    // What a colleague changed is shown as it stands now; otherwise the reader's own ticks come back.
    const isChanged = saved.problems.some(({ code }) => code === 'read-by-another' || code === 'wrong-words');
    return unprocessable({ problems: saved.problems, typed: isChanged ? undefined : typed });
  }
  const { next } = saved.value;
  if (decision.status === 'unread') return redirect(`${desk}?melding=teruggelegd`);
  if (!next) return redirect(`${desk}?melding=uitgelezen`);
  return redirect(`${desk}/${next}?melding=${done[decision.status]}#antwoord`);
}

export default function ReadText() {
  const { text } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  return (
    <>
      <PageHead
        title="Open antwoord lezen"
        above={
          <>
            <a href={`/resultaten/${text.roundId}/leestafel`}>Leestafel</a> · {text.title} {text.year}
          </>
        }
        lead={
          text.status === 'unread'
            ? `Van deze vraag ${text.unread === 1 ? 'is nog' : 'zijn nog'} ${counted(text.unread, 'antwoord', 'antwoorden')} niet gelezen.`
            : `Dit antwoord is ${standingWords[text.status]}.`
        }
      />
      {!sent && <Done message={query.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="Het antwoord is niet bewaard" />
      {text.pieces ? (
        <ReadingForm text={text} sent={sent?.typed} problems={sent?.problems} />
      ) : (
        <p className="empty">De tekst van dit antwoord is gewist.</p>
      )}
    </>
  );
}
