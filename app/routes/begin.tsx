import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SettingsFields } from '../components/forms/SettingsFields';
import { wrongFieldId } from '../components/forms/wrongFieldId';
import { Problems } from '../components/layout/Problems';
import { QuietFrame } from '../components/layout/QuietFrame';
import { readSettingsForm } from '../http/forms/settingsForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireSession } from '../http/session/requireSession';
import { beginAssociation } from '../operations/firstDay/beginAssociation';

export const meta: MetaFunction = () => [{ title: 'Beginnen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { session } = await requireSession(request, context);
  const started = session.associations.find(
    ({ id, isExample }) => id === session.associationId && !isExample,
  );
  return {
    hasExample: session.associations.some((association) => association.isExample),
    started: new URL(request.url).searchParams.has('nog') ? null : (started?.name ?? null),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSession(request, context);
  const form = await readSettingsForm(await request.formData(), null);
  const created = await beginAssociation(signedIn.app, signedIn, form);
  if (!created.ok) return unprocessable({ problems: created.problems, form });
  return redirect('/begin/verleden');
}

const empty = {
  loket: '',
  loketEnglish: null,
  contact: '',
  senderName: '',
  replyTo: null,
  accent: null,
  logo: null,
};

export default function Begin() {
  const { hasExample, started } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const wrongSector = sent?.problems.find(({ field }) => field === 'sector');
  if (started !== null && !sent) {
    return (
      <QuietFrame>
        <h1>U bent al begonnen</h1>
        <p className="lead">{started} staat in Peilstok. Wat u bewaarde, staat er nog.</p>
        <p className="actions">
          <a className="button" href="/begin/stappen">
            Verder met de stappen
          </a>
          <a href="/instellingen?terug=begin">Naam en loket veranderen</a>
        </p>
        <p className="under">
          Of <a href="/begin?nog=1">voeg nog een samenwerkingsverband toe</a>.
        </p>
      </QuietFrame>
    );
  }
  return (
    <QuietFrame>
      <h1>Welkom bij Peilstok</h1>
      {!sent && (
        <p className="lead">
          Wij nemen u in zes stappen mee: uw samenwerkingsverband, wat er al gemeten is, streefwaarden,
          scholen, een proefmail, en wat er dit jaar nog moet. U kunt na elke stap stoppen en later
          verdergaan.
        </p>
      )}
      {!hasExample && !sent && (
        <form method="post" action="/voorbeeld/laden" className="card example-offer">
          <p>
            <strong>Liever eerst rondkijken?</strong> Laad een verzonnen samenwerkingsverband met metingen van
            2021 tot nu. U verwijdert het weer met één knop.
          </p>
          <button type="submit" className="button button-quiet">
            Voorbeeld laden
          </button>
        </form>
      )}
      <form method="post" encType="multipart/form-data" className="card form-card">
        <h2>Stap 1 van 6: uw samenwerkingsverband</h2>
        <Problems problems={sent?.problems} linked />
        <fieldset className="choices">
          <legend>Voor welk onderwijs?</legend>
          {wrongSector && (
            <p className="field-problem" id={`${wrongFieldId('sector')}-fout`}>
              {wrongSector.message}
            </p>
          )}
          <label className="tick">
            <input
              type="radio"
              name="sector"
              value="po"
              required
              id={wrongSector && wrongFieldId('sector')}
              aria-describedby={wrongSector && `${wrongFieldId('sector')}-fout`}
              defaultChecked={sent?.form.sector === 'po'}
            />
            <span>Primair onderwijs (po)</span>
          </label>
          <label className="tick">
            <input
              type="radio"
              name="sector"
              value="vo"
              required
              defaultChecked={sent?.form.sector === 'vo'}
            />
            <span>Voortgezet onderwijs (vo)</span>
          </label>
        </fieldset>
        <SettingsFields
          name={sent?.form.name ?? ''}
          settings={sent ? { ...sent.form.settings, logo: null } : empty}
          problems={sent?.problems}
          folded
        />
        <button type="submit" className="button">
          Bewaren en verder
        </button>
      </form>
    </QuietFrame>
  );
}
