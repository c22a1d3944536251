import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { counted } from '../components/format/counted';
import { longDate } from '../components/format/longDate';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Pager } from '../components/layout/Pager';
import { Problems } from '../components/layout/Problems';
import { DeskFilter } from '../components/texts/DeskFilter';
import { DeskQuestions } from '../components/texts/DeskQuestions';
import { standingKeys } from '../components/texts/readingStatus';
import { TextList } from '../components/texts/TextList';
import { ThemesForm } from '../components/texts/ThemesForm';
import { pageNumber } from '../http/forms/pageNumber';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { listTexts } from '../operations/texts/listTexts';
import { renameTheme } from '../operations/texts/theme';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Leestafel: ${data?.desk.title} ${data?.desk.year} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const query = new URL(request.url).searchParams;
  const asked = query.get('stand') ?? '';
  const stand = Object.hasOwn(standingKeys, asked) ? asked : 'ongelezen';
  const vraag = (query.get('vraag') ?? '').slice(0, 100);
  const thema = (query.get('thema') ?? '').slice(0, 100);
  const page = pageNumber(request);
  const desk = await listTexts(app, associationId, params.id ?? '', {
    item: vraag || null,
    status: standingKeys[stand] ?? null,
    theme: thema || null,
    page,
  });
  if (!desk) throw new Response(null, { status: 404 });
  return { desk, page, choice: { vraag, stand, thema } };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const roundId = params.id ?? '';
  const form = await request.formData();
  const renamed = await renameTheme(
    app,
    actor,
    associationId,
    roundId,
    textField(form, 'van'),
    textField(form, 'theme'),
  );
  if (!renamed.ok) return unprocessable({ problems: renamed.problems });
  return redirect(`/resultaten/${roundId}/leestafel?melding=thema&aantal=${renamed.value.answers}`);
}

export default function Desk() {
  const { desk, page, choice } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [query] = useSearchParams();
  const first = choice.stand === 'ongelezen' ? desk.texts[0] : undefined;
  return (
    <>
      <PageHead
        title="Leestafel"
        above={
          <a href={`/resultaten/${desk.roundId}`}>
            {desk.title} {desk.year}
          </a>
        }
        lead="U leest elk open antwoord voordat het in een uitkomst komt. U haalt weg wat naar een persoon wijst."
        actions={
          first && (
            <a className="button" href={`/resultaten/${desk.roundId}/leestafel/${first.id}#antwoord`}>
              Begin met lezen
            </a>
          )
        }
      />
      {!sent && <Done message={query.get('melding')} count={query.get('aantal')} />}
      <Problems problems={sent?.problems} title="Er is niets veranderd" />
      {desk.rawDeletedOn ? (
        <Notice tone="note">
          <p>
            Op {longDate(desk.rawDeletedOn)} zijn de ingestuurde teksten gewist. Alleen wat was vrijgegeven,
            is er nog.
          </p>
        </Notice>
      ) : (
        <Notice tone="note">
          <p>
            Op {longDate(desk.deleteRawOn)} worden de ingestuurde teksten gewist. Wat dan niet is vrijgegeven,
            is weg.
          </p>
        </Notice>
      )}
      {!desk.mayRead && <p className="empty">{desk.reason}</p>}
      {desk.mayRead && (
        <>
          <section className="card" aria-labelledby="vragen">
            <h2 id="vragen">Per vraag</h2>
            <DeskQuestions questions={desk.questions} />
          </section>
          <section className="card" aria-labelledby="antwoorden">
            <h2 id="antwoorden">Antwoorden</h2>
            <DeskFilter choice={choice} questions={desk.questions} themes={desk.themes} />
            {desk.total === 0 ? (
              <p className="not-shown">Hier zijn geen antwoorden.</p>
            ) : (
              <p className="under">
                {counted(desk.total, 'antwoord', 'antwoorden')}, in willekeurige volgorde
              </p>
            )}
            <TextList roundId={desk.roundId} texts={desk.texts} questions={desk.questions} />
            <Pager page={page} total={desk.total} pageSize={desk.pageSize} keep={{ ...choice }} />
          </section>
          {desk.themes.length > 0 && <ThemesForm themes={desk.themes} problems={sent?.problems} />}
        </>
      )}
    </>
  );
}
