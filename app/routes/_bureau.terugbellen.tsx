import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { CallTable } from '../components/calls/CallTable';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { textField } from '../http/forms/textField';
import { requireAssociation } from '../http/session/requireAssociation';
import { CALL_DAYS, markCalled, offerCalls, removeCall, viewCalls } from '../operations/calls/callList';

export const meta: MetaFunction = () => [{ title: 'Terugbellen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return { ...(await viewCalls(app, associationId)), days: CALL_DAYS };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const id = textField(form, 'wie');
  switch (textField(form, 'wat')) {
    case 'gebeld':
      await markCalled(app, associationId, id, true);
      break;
    case 'niet-gebeld':
      await markCalled(app, associationId, id, false);
      break;
    case 'wissen':
      await removeCall(app, associationId, id);
      break;
    case 'aan':
      await offerCalls(app, actor, associationId, true);
      break;
    case 'uit':
      await offerCalls(app, actor, associationId, false);
      break;
  }
  return redirect('/terugbellen?melding=opgeslagen');
}

export default function Calls() {
  const { isOffered, requests, days } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title="Terugbellen"
        lead="Ouders die na de vragenlijst vroegen om gebeld te worden. Hier staat niet wat zij invulden, en dat is ook niet terug te vinden."
      />
      <Done message={search.get('melding')} count={null} />
      <section className="card" aria-labelledby="lijst">
        <h2 id="lijst">Wie wil gebeld worden</h2>
        {requests.length === 0 ? <p>Niemand heeft erom gevraagd.</p> : <CallTable requests={requests} />}
        <p className="under">
          Alleen de dag staat erbij, niet de tijd: een tijd zou kunnen verraden welke vragenlijst erbij hoort.
          Elke aanvraag wordt na {days} dagen gewist, gebeld of niet.
        </p>
      </section>
      <section className="card form-card" aria-labelledby="aanbod">
        <h2 id="aanbod">Het aanbod</h2>
        <p>
          {isOffered
            ? 'Ouders zien na het versturen de vraag "Wilt u gebeld worden?".'
            : 'Ouders zien deze vraag nu niet. Zet hem aan als iemand van het bureau deze week kan bellen.'}
        </p>
        <form method="post">
          <input type="hidden" name="wat" value={isOffered ? 'uit' : 'aan'} />
          <button type="submit" className="button button-quiet">
            {isOffered ? 'Niet meer vragen' : 'Voortaan vragen'}
          </button>
        </form>
      </section>
    </>
  );
}
