import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { AskedFields } from '../components/earlier/AskedFields';
import { EarlierFactsFields } from '../components/earlier/EarlierFactsFields';
import { ReplacesFields } from '../components/earlier/ReplacesFields';
import { RowColumns } from '../components/earlier/RowColumns';
import { UnknownAnswers } from '../components/earlier/UnknownAnswers';
import { counted } from '../components/format/counted';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { UploadForm } from '../components/forms/UploadForm';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readAsked, readEarlierFacts } from '../http/forms/earlierForm';
import { fileField } from '../http/forms/fileField';
import { readRowsForm } from '../http/forms/rowsForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { dropRows, sayHowToRead, stageRows, takeRows, viewRows } from '../operations/earlier/rowsUpload';
import { viewEarlierForm } from '../operations/earlier/viewEarlierForm';

export const meta: MetaFunction = () => [{ title: 'Bestand van een eerdere meting · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const search = new URL(request.url).searchParams;
  const asked = search.get('meting') ?? '';
  const { chosen, years, replaces } = await viewEarlierForm(app, associationId, asked, search.get('jaar'));
  const year = years.find((one) => String(one) === search.get('jaar'));
  if (!chosen || !year) throw redirect('/metingen/elders');
  const upload = await viewRows(app, associationId, search.get('bestand') ?? '', chosen.survey);
  return { survey: chosen.survey, title: chosen.title, unit: chosen.unit, year, replaces, upload };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const url = new URL(request.url);
  const form = await request.formData();
  const uploadId = url.searchParams.get('bestand') ?? '';
  const typed = Object.fromEntries([...form.keys()].map((name) => [name, textField(form, name)]));
  const back = (bestand: string | null) => {
    const search = new URLSearchParams(url.search);
    search.delete('bestand');
    if (bestand) search.set('bestand', bestand);
    return redirect(`/metingen/elders/bestand?${search}`);
  };
  switch (textField(form, 'wat')) {
    case 'weg':
      await dropRows(app, associationId, uploadId);
      return back(null);
    case 'lezen':
      await sayHowToRead(app, associationId, uploadId, readRowsForm(form));
      return back(uploadId);
    case 'bewaren': {
      const facts = readEarlierFacts(form);
      const asked = readAsked(form, facts.survey);
      const taken = await takeRows(app, actor, associationId, uploadId, { facts, asked });
      if (!taken.ok) return unprocessable({ problems: taken.problems, rows: [], typed });
      return redirect(
        url.searchParams.get('terug') === 'begin'
          ? '/begin/verleden?melding=elders'
          : `/resultaten/${taken.value.roundId}?melding=elders`,
      );
    }
    default: {
      const file = await fileField(form, 'bestand');
      const upload = await stageRows(app, associationId, file ?? { bytes: new Uint8Array(), name: '' });
      if (!upload.ok) return unprocessable({ problems: [], rows: upload.problems, typed: {} });
      return back(upload.uploadId);
    }
  }
}

export default function EarlierFile() {
  const { survey, title, unit, year, replaces, upload } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const isFirstDay = search.get('terug') === 'begin';
  const isGone = !upload && search.get('bestand') !== null;
  return (
    <>
      <PageHead
        title={`Antwoorden van ${year} inlezen: ${title}`}
        above={
          <a href={`/metingen/elders?meting=${survey}&jaar=${year}${isFirstDay ? '&terug=begin' : ''}`}>
            Liever alleen de cijfers invoeren
          </a>
        }
        lead="Eén rij per ingevulde lijst, één kolom per vraag. Open antwoorden, namen en adressen neemt Peilstok niet over."
      />
      <Problems problems={sent?.problems} title="Er is niets bewaard" linked />
      {sent && sent.rows.length > 0 && <RowProblemTable problems={sent.rows} />}
      {isGone && !sent && <p className="empty">Dit bestand is er niet meer. Kies het opnieuw.</p>}
      {upload?.seen.length === 0 && !sent && (
        <RowProblemTable problems={upload.problems} mend="Er is niets overgenomen. Kies een ander bestand." />
      )}
      {!upload || upload.seen.length === 0 ? (
        <div className="card form-card">
          {replaces && (
            <p>
              Van {year} is er al <a href={`/resultaten/${replaces.roundId}`}>een meting</a>. Wat u hier
              inleest, komt ervoor in de plaats.
            </p>
          )}
          <UploadForm
            label="Bestand met antwoorden (Excel of CSV)"
            help="Het blijft hoogstens een dag staan en wordt niet bewaard als u het niet overneemt."
            button="Bekijken"
          />
        </div>
      ) : (
        <>
          <p>
            Bestand: {upload.fileName}, {counted(upload.lists, 'lijst', 'lijsten')}. Er is nog niets
            overgenomen.
          </p>
          {upload.missing.length > 0 && (
            <Notice
              tone="warning"
              title={
                upload.missing.length === 1
                  ? 'Van één vraag is geen kolom gevonden'
                  : `Van ${upload.missing.length} vragen is geen kolom gevonden`
              }
            >
              <ul>
                {upload.missing.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
              <p>Staat de vraag wel in het bestand? Kies hem dan hieronder bij zijn kolom.</p>
            </Notice>
          )}
          <RowColumns
            seen={upload.seen}
            fields={upload.fields}
            // The problem of a board is mended there, by not using that column.
            open={upload.missing.length > 0 || upload.problems.some(({ code }) => code === 'board')}
          />
          <UnknownAnswers unknown={upload.unknown} />
          {upload.problems.length > 0 ? (
            <RowProblemTable
              problems={upload.problems}
              mend="Zeg hierboven wat het betekent, of verbeter het bestand en kies het opnieuw. Er is nog niets overgenomen."
            />
          ) : (
            <form method="post">
              <input type="hidden" name="survey" value={survey} />
              <input type="hidden" name="year" value={year} />
              <section className="card" aria-labelledby="gelezen">
                <h2 id="gelezen">Zo is het gelezen</h2>
                <ul>
                  {upload.answered.map(({ key, title: question, n }) => (
                    <li key={key}>
                      {question} ({counted(n, 'antwoord', 'antwoorden')})
                    </li>
                  ))}
                </ul>
                {upload.background.length > 0 && (
                  <p>Voor de uitsplitsing: {upload.background.join(' en ')}.</p>
                )}
                {upload.said.length > 0 && (
                  <p>
                    Zoals u zei:{' '}
                    {upload.said.map(({ words, means }) => `‘${words}’ is ‘${means}’`).join(', ')}.
                  </p>
                )}
                {upload.unused.length > 0 && (
                  <p className="under">Deze kolommen neemt Peilstok niet over: {upload.unused.join(', ')}.</p>
                )}
              </section>
              <ReplacesFields replaces={replaces} typed={sent?.typed ?? {}} problems={sent?.problems} />
              <AskedFields questions={upload.answered} typed={sent?.typed ?? {}} problems={sent?.problems} />
              <EarlierFactsFields unit={unit} typed={sent?.typed ?? {}} problems={sent?.problems} />
              <div className="card form-card">
                <p>
                  Bij het overnemen wordt de meting verzegeld: rijen door elkaar, soort en bestuur alleen waar
                  genoeg lijsten die delen. Het bestand wordt daarna gewist.
                </p>
                <button type="submit" name="wat" value="bewaren" className="button">
                  Overnemen en verzegelen
                </button>
              </div>
            </form>
          )}
          <form method="post" className="actions">
            <button type="submit" name="wat" value="weg" className="button button-quiet">
              Ander bestand kiezen
            </button>
          </form>
        </>
      )}
    </>
  );
}
