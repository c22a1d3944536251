import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { ColumnChoices } from '../components/rounds/ColumnChoices';
import { ListUpdatePreview } from '../components/rounds/ListUpdatePreview';
import { RoundName } from '../components/rounds/RoundName';
import { UploadChange } from '../components/rounds/UploadChange';
import { readColumnChoices } from '../http/forms/columnChoices';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { withdrawalField } from '../http/forms/withdrawalField';
import { describeFailure } from '../http/server/describeFailure';
import { requireRound } from '../http/session/requireRound';
import { startListUpdate } from '../operations/rounds/list/startListUpdate';
import { chooseColumns, dropUpload } from '../operations/rounds/upload/stageRecipients';
import { isImporting, startImport } from '../operations/rounds/upload/startImport';
import { viewUpload } from '../operations/rounds/upload/viewUpload';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ontvangers nakijken: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  if (isImporting(app, associationId, round.roundId))
    throw redirect(`/metingen/${round.roundId}/ontvangers/inlezen/voortgang`);
  const upload = await viewUpload(app, associationId, round.roundId);
  if (!upload) throw redirect(`/metingen/${round.roundId}/ontvangers`);
  const { roundId, title, audience, year, status } = round;
  return { round: { roundId, title, audience, year, status }, upload };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const form = await args.request.formData();
  const list = `/metingen/${round.roundId}/ontvangers`;
  if (isImporting(app, associationId, round.roundId)) return redirect(`${list}/inlezen/voortgang`, 303);
  const what = textField(form, 'wat');
  if (what === 'weg') {
    await dropUpload(app, associationId, round.roundId);
    return redirect(list);
  }
  if (what === 'kolommen') {
    await chooseColumns(app, associationId, round.roundId, readColumnChoices(form));
    return redirect(`${list}/inlezen`);
  }
  if (round.status === 'open') {
    const absentWhy = withdrawalField(form, 'afwezig');
    const updated = await startListUpdate(app, actor, associationId, round.roundId, absentWhy, tellFailure);
    if (updated.runs) return redirect(`${list}/inlezen/voortgang`, 303);
    if (!updated.imported.ok) return unprocessable({ problems: updated.imported.problems });
    return redirect(`${list}?melding=bijgewerkt&aantal=${updated.imported.invited}`);
  }
  const started = await startImport(app, actor, associationId, round.roundId, tellFailure);
  if (started.runs) return redirect(`${list}/inlezen/voortgang`, 303);
  if (!started.imported.ok) return unprocessable({ problems: started.imported.problems });
  return redirect(`${list}?melding=ontvangers&aantal=${started.imported.recipients}`);
}

const tellFailure = (error: unknown) => console.error(`Taking in a list failed: ${describeFailure(error)}`);

/** Problems that go away when somebody says what is in which column. */
const choosable = new Set(['unknown-column', 'missing-column']);

export default function CheckUpload() {
  const { round, upload } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const problems = sent?.problems ?? upload.problems;
  const others = problems.filter(({ code }) => !choosable.has(code));
  const unchanged =
    round.status === 'open' ? 'De lijst is niet veranderd.' : 'Er staat nog niets op de lijst.';
  return (
    <>
      <PageHead
        title="Lijst nakijken"
        above={<RoundName round={round} />}
        lead={`Bestand: ${upload.fileName}. Er is nog niets op de lijst ${round.status === 'open' ? 'veranderd' : 'gezet'}.`}
      />
      {upload.change && upload.notices && !sent && (
        <UploadChange
          change={upload.change}
          notices={upload.notices}
          first={upload.first}
          audience={round.audience}
        />
      )}
      {upload.update && upload.notices && !sent && (
        <ListUpdatePreview update={upload.update} notices={upload.notices} audience={round.audience} />
      )}
      {problems.length > 0 && others.length === 0 && (
        <Notice tone="note" title="Zeg eerst wat in welke kolom staat">
          {problems
            .filter(({ code }) => code === 'missing-column')
            .map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
          <p>Kies hieronder per kolom wat erin staat. Daarna kijken wij de rijen na. {unchanged}</p>
        </Notice>
      )}
      {others.length > 0 && (
        <RowProblemTable
          problems={others}
          mend={`${unchanged} Verbeter het bestand en kies het opnieuw${upload.columns.length > 0 ? ', of kies onderaan wat in welke kolom staat' : ''}.`}
        />
      )}
      {upload.columns.length > 0 && (
        <ColumnChoices
          columns={upload.columns}
          fields={upload.fields}
          open={problems.some(({ code }) => choosable.has(code))}
        />
      )}
      <form method="post" className="actions">
        <button type="submit" name="wat" value="weg" className="button button-quiet">
          Ander bestand kiezen
        </button>
      </form>
    </>
  );
}
