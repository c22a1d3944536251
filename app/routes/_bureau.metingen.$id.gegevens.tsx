import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Field } from '../components/forms/Field';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { ApprovalNote } from '../components/rounds/ApprovalNote';
import { DraftSteps } from '../components/rounds/DraftSteps';
import { RoundName } from '../components/rounds/RoundName';
import { TargetFields } from '../components/rounds/TargetFields';
import { readDraftForm } from '../http/forms/draftForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireRound } from '../http/session/requireRound';
import { updateDraft } from '../operations/rounds/changeDraft';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Gegevens: ${data?.round.title} · Peilstok` },
];

export async function loader(args: LoaderFunctionArgs) {
  const { round } = await requireRound(args);
  if (round.status !== 'draft') throw redirect(`/metingen/${round.roundId}`);
  const { definition: _, mailPreview: __, ...shown } = round;
  return { round: shown };
}

export async function action(args: ActionFunctionArgs) {
  const { app, actor, associationId, round } = await requireRound(args);
  const form = readDraftForm(await args.request.formData());
  const updated = await updateDraft(app, actor, associationId, round.roundId, form.change);
  if (!updated.ok) return unprocessable({ problems: updated.problems, typed: form.typed });
  return redirect(`/metingen/${round.roundId}/ontvangers`);
}

export default function DraftFacts() {
  const { round } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const typed = sent?.typed;
  return (
    <>
      <PageHead title={round.title} above={<RoundName round={round} />} />
      <DraftSteps roundId={round.roundId} current="gegevens" />
      <ApprovalNote round={round} />
      <form method="post" className="card">
        <Problems problems={sent?.problems} />
        <fieldset>
          <legend>
            <h2>Wanneer</h2>
          </legend>
          <div className="field-row">
            <Field
              name="opensOn"
              type="date"
              label="Open vanaf"
              defaultValue={typed?.opensOn ?? round.opensOn}
              required
              problems={sent?.problems}
            />
            <Field
              name="closesOn"
              type="date"
              label="Open tot en met"
              defaultValue={typed?.closesOn ?? round.closesOn}
              required
              problems={sent?.problems}
            />
            <Field
              name="sealBy"
              type="date"
              label="Uiterlijk verzegeld"
              defaultValue={typed?.sealBy ?? round.sealBy}
              required
              problems={sent?.problems}
            />
          </div>
          <p className="field-help">
            De dag van verzegelen staat in de uitnodiging: tot dan kan iemand zijn antwoord laten wissen. Na
            het openen is hij niet meer te verschuiven.
          </p>
        </fieldset>
        <Field
          name="source"
          label="Waar komen de adressen vandaan?"
          help="Dit staat in de mail: ‘Wij kregen uw e-mailadres van …’"
          defaultValue={typed?.source ?? round.source}
          required
          maxLength={200}
          problems={sent?.problems}
        />
        <TargetFields targets={round.targets} typed={typed?.targets} problems={sent?.problems} />
        <div className="actions">
          <button type="submit" className="button">
            Bewaren en verder
          </button>
          <a href={`/metingen/${round.roundId}/verwijderen`}>Voorbereiding verwijderen</a>
        </div>
      </form>
    </>
  );
}
