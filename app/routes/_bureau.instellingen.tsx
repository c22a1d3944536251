import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { SettingsFields } from '../components/forms/SettingsFields';
import { TestMailForm } from '../components/forms/TestMailForm';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { readSettingsForm } from '../http/forms/settingsForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { getAssociation, updateAssociation } from '../operations/associations/association';
import { deliveryState } from '../operations/mail/outbox';

export const meta: MetaFunction = () => [{ title: 'Instellingen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, session, associationId } = await requireAssociation(request, context);
  const { name, sector, settings } = await getAssociation(app, associationId);
  return {
    name,
    sector,
    settings,
    email: session.email ?? '',
    deliversForReal: deliveryState(app).deliversForReal,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const present = await getAssociation(app, associationId);
  const form = await readSettingsForm(await request.formData(), present.settings.logo);
  const updated = await updateAssociation(app, actor, associationId, form);
  if (!updated.ok) return unprocessable({ problems: updated.problems, form });
  return redirect('/instellingen?melding=opgeslagen');
}

export default function Settings() {
  const { name, sector, settings, email, deliversForReal } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Instellingen"
        lead="Wat mensen zien in uw mails en vragenlijsten. Metingen die al open zijn, veranderen niet mee."
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <div className="two-columns">
        <form method="post" encType="multipart/form-data" className="card">
          <h2>Samenwerkingsverband</h2>
          <Problems problems={sent?.problems} />
          <input type="hidden" name="sector" value={sector} />
          <SettingsFields
            name={sent?.form.name ?? name}
            settings={sent ? { ...sent.form.settings, logo: settings.logo } : settings}
            problems={sent?.problems}
          />
          <button type="submit" className="button">
            Opslaan
          </button>
        </form>
        <div>
          <section className="card" aria-labelledby="collegas">
            <h2 id="collegas">Wie kan inloggen</h2>
            <p>
              <a href="/instellingen/collegas">Collega’s bekijken en toevoegen</a>
            </p>
          </section>
          <section className="card" aria-labelledby="ritme">
            <h2 id="ritme">Programma</h2>
            <p>
              <a href="/instellingen/programma">Wanneer elke meting is, en schoolvakanties</a>
            </p>
          </section>
          <section className="card" aria-labelledby="streefwaarden">
            <h2 id="streefwaarden">Streefwaarden</h2>
            <p>
              <a href="/instellingen/streefwaarden">
                Bij welk cijfer een norm is gehaald, en wie dat besloot
              </a>
            </p>
          </section>
          <section className="card" aria-labelledby="mailteksten">
            <h2 id="mailteksten">Mails</h2>
            <p>
              <a href="/instellingen/mailteksten">Teksten van uitnodiging en herinnering</a>
            </p>
          </section>
          <section className="card" aria-labelledby="talen">
            <h2 id="talen">Talen</h2>
            <p>
              <a href="/instellingen/talen">In welke talen mensen kunnen antwoorden</a>
            </p>
          </section>
          <section className="card" aria-labelledby="privacy">
            <h2 id="privacy">Privacy</h2>
            <p>
              <a href="/instellingen/privacy">Doel, grondslag, bewaartermijnen en vragen van mensen</a>
            </p>
          </section>
          <section className="card" aria-labelledby="proefmail">
            <h2 id="proefmail">Proefmail</h2>
            <TestMailForm email={email} deliversForReal={deliversForReal} action="/instellingen/proefmail" />
          </section>
        </div>
      </div>
    </>
  );
}
