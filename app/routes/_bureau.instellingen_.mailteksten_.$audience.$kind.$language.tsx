import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { audienceName } from '../components/format/audienceName';
import { languageName } from '../components/format/languageName';
import { Field } from '../components/forms/Field';
import { TextArea } from '../components/forms/TextArea';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readMailText, readTextPlace } from '../http/forms/mailTextForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { saveMailText, sendTextTest, viewMailTexts } from '../operations/mail/texts/mailTexts';

export const meta: MetaFunction = () => [{ title: 'Tekst van een mail · Peilstok' }];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId, actor } = await requireAssociation(request, context);
  const { audience, kind, language } = readTextPlace(params);
  const texts = await viewMailTexts(app, associationId, audience, [language]);
  const text = texts.find((one) => one.kind === kind);
  if (!text) throw new Response(null, { status: 404 });
  return { text, kindInPath: params.kind ?? '', email: actor };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const place = readTextPlace(params);
  const form = await request.formData();
  const what = textField(form, 'wat');
  const back = '/instellingen/mailteksten';
  if (what === 'standaard') {
    const saved = await saveMailText(app, actor, associationId, place, null);
    if (!saved.ok) return unprocessable({ problems: saved.problems, text: readMailText(form) });
    return redirect(`${back}?melding=standaardtekst`);
  }
  const text = readMailText(form);
  if (what === 'proef') {
    const sent = await sendTextTest(app, actor, associationId, place, { text, to: textField(form, 'aan') });
    if (!sent.ok) return unprocessable({ problems: sent.problems, text });
    return { problems: [], text, tested: sent.value.where };
  }
  const saved = await saveMailText(app, actor, associationId, place, text);
  if (!saved.ok) return unprocessable({ problems: saved.problems, text });
  return redirect(`${back}?melding=mailtekst`);
}

export default function MailText() {
  const { text, kindInPath, email } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { audience, language } = text;
  const words = sent?.text ?? text.text;
  const problems = sent?.problems;
  return (
    <>
      <PageHead
        title={`${kindInPath === 'uitnodiging' ? 'Uitnodiging' : 'Herinnering'} aan ${audienceName(audience).toLowerCase()}`}
        above={<a href="/instellingen/mailteksten">Teksten van de mails</a>}
        lead={`In het ${languageName(language)}. ${text.isOwn ? 'Nu staat er uw eigen tekst.' : 'Nu staat er de standaardtekst.'}`}
      />
      <Problems problems={problems} title="Er is niets bewaard of verstuurd" linked />
      {sent && 'tested' in sent && (
        <p role="status">
          {sent.tested === 'smtp'
            ? 'De proefmail is verstuurd. De tekst is nog niet bewaard.'
            : 'De proefmail staat in de outbox. De tekst is nog niet bewaard.'}
        </p>
      )}
      <div className="two-columns">
        <form method="post" className="card">
          <h2>Uw tekst</h2>
          <p className="under">
            Deze velden vult Peilstok in: {text.fields.join(', ')}. Een lege regel begint een nieuwe alinea.
          </p>
          <Field
            name="subject"
            label="Onderwerp"
            {...(audience === 'ouders' && {
              help: 'Houd het neutraal: anderen kunnen meelezen op de telefoon.',
            })}
            {...(audience === 'scholen' && {
              help: 'Deze tekst is van beide vragenlijsten aan scholen. Verandert u het onderwerp, dan staat het boven beide mails. Laat u het staan, dan noemt elke mail zijn eigen vraag.',
            })}
            defaultValue={words.subject}
            maxLength={200}
            lang={language}
            dir="auto"
            required
            problems={problems}
          />
          <TextArea
            name="opening"
            label="Opening"
            defaultValue={words.opening}
            rows={10}
            lang={language}
            dir="auto"
            required
            problems={problems}
          />
          <TextArea
            name="closing"
            label="Slot, boven de naam van de afzender (mag leeg blijven)"
            defaultValue={words.closing}
            rows={4}
            lang={language}
            dir="auto"
            problems={problems}
          />
          <div className="actions">
            <button type="submit" name="wat" value="bewaren" className="button">
              Bewaren
            </button>
            <button
              type="submit"
              className="button button-quiet"
              formAction={`/mailteksten/voorbeeld/${audience}/${kindInPath}/${language}`}
              formTarget="voorbeeld"
            >
              Voorbeeld bekijken
            </button>
          </div>
          <p className="under">
            Bewaren haalt de goedkeuring weg van metingen met deze mail die nog niet open zijn: kijk ze daarna
            nog eens na.
          </p>
          <Field
            name="aan"
            type="email"
            label="Proefmail aan"
            defaultValue={email.includes('@') ? email : ''}
            autoComplete="email"
            problems={problems}
          />
          <div className="actions">
            <button type="submit" name="wat" value="proef" className="button button-quiet">
              Proefmail sturen
            </button>
            {text.isOwn && (
              <button
                type="submit"
                name="wat"
                value="standaard"
                className="button button-quiet"
                formNoValidate
              >
                Standaardtekst terugzetten
              </button>
            )}
          </div>
        </form>
        <section className="card mail-preview" aria-labelledby="voorbeeld">
          <h2 id="voorbeeld">Zo ziet de mail eruit</h2>
          <iframe
            name="voorbeeld"
            title="Voorbeeld van de mail"
            src={`/mailteksten/voorbeeld/${audience}/${kindInPath}/${language}`}
            sandbox=""
          />
        </section>
      </div>
    </>
  );
}
