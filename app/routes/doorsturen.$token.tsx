import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { Done } from '../components/layout/Done';
import { Notice } from '../components/layout/Notice';
import { Problems } from '../components/layout/Problems';
import { QuietFrame } from '../components/layout/QuietFrame';
import { KitPieces } from '../components/links/KitPieces';
import { linkName } from '../components/links/linkName';
import { PopulationForm } from '../components/links/PopulationForm';
import type { AppContext } from '../context';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { recordPopulation } from '../operations/links/sharedLinks';
import { findKeeperKit } from '../operations/links/viewLinks';

export const meta: MetaFunction = () => [
  { title: 'Een vragenlijst doorsturen' },
  { name: 'robots', content: 'noindex' },
];

/** The tussenpersoon's own page: nobody signs in here, the address is the key. It shows no answer and no count of them. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = await findKeeperKit(context.app as AppContext, params.token ?? '');
  if (!found) throw new Response(null, { status: 404 });
  return { kit: found.kit, at: `/doorsturen/${params.token}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const app = context.app as AppContext;
  const found = await findKeeperKit(app, params.token ?? '');
  if (!found) throw new Response(null, { status: 404 });
  const { associationId, roundId, kit } = found;
  const typed = textField(await request.formData(), 'aantal');
  const told = await recordPopulation(
    app,
    'tussenpersoon',
    associationId,
    roundId,
    kit.id,
    typed,
    'tussenpersoon',
  );
  if (!told.ok) return unprocessable({ problems: told.problems });
  return redirect(`/doorsturen/${params.token}?melding=opgeslagen`);
}

export default function Forward() {
  const { kit, at } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const sent = useActionData<typeof action>();
  const isOver = kit.status === 'closed' || kit.status === 'sealed';
  return (
    <QuietFrame wide>
      <p className="page-above">
        {kit.association} · {kit.year}
      </p>
      <h1>{kit.title}</h1>
      <p className="lead">
        {linkName(kit)}: stuur deze vragenlijst door aan ouders. Alles wat u nodig heeft, staat op deze
        pagina.
      </p>
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="Niet bewaard" />
      {isOver && (
        <Notice tone="note" title="De vragenlijst is gesloten">
          <p>Dank u wel. Stuur de link niet meer door; aan het aantal is niets meer te veranderen.</p>
        </Notice>
      )}
      {!isOver && kit.kind !== 'website' && <PopulationForm kit={kit} problems={sent?.problems} />}
      <KitPieces kit={kit} printAt={at} />
      <p>
        Vragen? Mail naar {kit.contact}. Bewaar deze pagina voor uzelf: wie het adres heeft, kan het aantal
        veranderen.
      </p>
    </QuietFrame>
  );
}
