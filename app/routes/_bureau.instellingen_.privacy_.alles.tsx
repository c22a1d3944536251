import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { Field } from '../components/forms/Field';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { LeftOutTable } from '../components/privacy/LeftOutTable';
import { isTicked, notTicked } from '../http/forms/isTicked';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireOperator } from '../http/session/requireOperator';
import { getAssociation } from '../operations/associations/association';
import { exportPurpose } from '../operations/privacy/association/exportAssociation';
import { viewLeftOut } from '../operations/privacy/association/leftOut';
import {
  otherNameProblem,
  removeWholeAssociation,
} from '../operations/privacy/association/removeWholeAssociation';

export const meta: MetaFunction = () => [{ title: 'Alles meenemen of verwijderen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireOperator(request, context);
  const { name } = await getAssociation(app, associationId);
  return { name, purpose: exportPurpose, leftOut: await viewLeftOut(app, associationId) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, associationId } = await requireOperator(request, context);
  const form = await request.formData();
  const typed = textField(form, 'name');
  if (!isTicked(form)) {
    const other = otherNameProblem((await getAssociation(app, associationId)).name, typed);
    return unprocessable({ problems: [...(other ? [other] : []), notTicked], typed });
  }
  const removed = await removeWholeAssociation(app, associationId, typed);
  if (!removed.ok) return unprocessable({ problems: removed.problems, typed });
  return redirect('/');
}

export default function Everything() {
  const { name, purpose, leftOut } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title="Alles meenemen of verwijderen"
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead={`Alles van ${name}.`}
      />
      <section className="card form-card" aria-labelledby="meenemen">
        <h2 id="meenemen">Meenemen</h2>
        <p>
          Eén bestand met instellingen, scholen, metingen, vragenlijsten, uitkomsten met de vrijgegeven open
          antwoorden, en het logboek.
        </p>
        <p>{purpose}</p>
        <form method="post" action="/instellingen/privacy/alles/export">
          <button type="submit" className="button">
            Bestand ophalen
          </button>
        </form>
        <details>
          <summary>Wat er niet in staat, en waarom</summary>
          <LeftOutTable leftOut={leftOut} />
        </details>
      </section>
      <section className="card form-card card-danger" aria-labelledby="verwijderen">
        <h2 id="verwijderen">Verwijderen</h2>
        <Problems problems={sent?.problems} linked />
        <ul>
          <li>alle metingen, uitkomsten, open antwoorden, scholen en contactpersonen</li>
          <li>de sleutels van metingen die lopen: hun antwoorden zijn dan voor niemand meer te lezen</li>
          <li>de mails in de outbox, en de accounts die alleen hier werken</li>
        </ul>
        <p>
          <strong>Dit is niet terug te draaien.</strong> Haal eerst het bestand op als u iets wilt bewaren.
        </p>
        <ConfirmForm
          button={`${name} verwijderen`}
          backTo="/instellingen/privacy"
          danger
          tick="Ik begrijp dat alles weg is en weg blijft."
        >
          <Field
            name="name"
            label={`Typ de naam: ${name}`}
            autoComplete="off"
            required
            maxLength={200}
            defaultValue={sent?.typed ?? ''}
            problems={sent?.problems}
          />
        </ConfirmForm>
      </section>
    </>
  );
}
