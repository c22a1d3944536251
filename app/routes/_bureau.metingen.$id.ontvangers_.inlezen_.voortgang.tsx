import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { ImportProgress } from '../components/rounds/ImportProgress';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { requireRound } from '../http/session/requireRound';
import { stopImport } from '../operations/rounds/upload/startImport';
import { viewImport } from '../operations/rounds/upload/viewImport';

const REFRESH_SECONDS = 2;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Lijst inlezen: ${data?.round.title} · Peilstok` },
];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const list = `/metingen/${round.roundId}/ontvangers`;
  const view = await viewImport(app, associationId, round.roundId);
  if (view.state === 'waiting') throw redirect(`${list}/inlezen`);
  if (view.state === 'taken')
    throw redirect(view.recipients === null ? list : `${list}?melding=ontvangers&aantal=${view.recipients}`);
  const runs = view.state === 'running' || view.state === 'elsewhere';
  if (!runs && round.status !== 'draft') throw redirect(list);
  const refreshes = runs && new URL(args.request.url).searchParams.get('verversen') !== 'zelf';
  const { roundId, title, audience, year, status } = round;
  return data(
    { round: { roundId, title, audience, year, status }, view, refreshes },
    refreshes ? { headers: { Refresh: String(REFRESH_SECONDS) } } : {},
  );
}

export async function action(args: ActionFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const form = await args.request.formData();
  if (textField(form, 'wat') === 'stoppen') stopImport(app, associationId, round.roundId);
  return redirect(`/metingen/${round.roundId}/ontvangers/inlezen/voortgang`, 303);
}

const ended = {
  stopped: { tone: 'note', title: 'Het inlezen is gestopt.' },
  failed: { tone: 'problem', title: 'Het inlezen is misgegaan.' },
  interrupted: { tone: 'problem', title: 'Het inlezen is onderbroken.' },
} as const;

export default function ImportOnItsWay() {
  const { round, view, refreshes } = useLoaderData<typeof loader>();
  const list = `/metingen/${round.roundId}/ontvangers`;
  const here = `${list}/inlezen/voortgang`;
  return (
    <>
      <PageHead title="Lijst inlezen" above={<RoundName round={round} />} />
      <section className="card import-progress" aria-label="Hoe ver het is">
        {view.state === 'running' && (
          <ImportProgress {...view}>
            <p>
              De hele lijst komt erop, of niets.
              {!view.isStopping && ' U kunt deze pagina sluiten: het inlezen gaat door.'}
            </p>
            <Refreshing href={here} refreshes={refreshes} />
          </ImportProgress>
        )}
        {view.state === 'elsewhere' && (
          <>
            <p>Er wordt nu een lijst van deze meting ingelezen. Hoe ver dat is, weten wij hier niet.</p>
            <Refreshing href={here} refreshes={refreshes} />
          </>
        )}
        {(view.state === 'stopped' || view.state === 'failed' || view.state === 'interrupted') && (
          <>
            <Notice tone={ended[view.state].tone} title={ended[view.state].title}>
              <p>
                Er is niets opgeslagen.{' '}
                {view.state === 'stopped'
                  ? 'Het bestand staat nog klaar: u kunt het opnieuw inlezen.'
                  : 'Probeer het opnieuw.'}
              </p>
            </Notice>
            <p className="actions">
              <a className="button" href={`${list}/inlezen`}>
                Terug naar het bestand
              </a>
              <a href={list}>Naar de lijst</a>
            </p>
          </>
        )}
      </section>
    </>
  );
}

/** A page that comes back by itself can be told not to. */
function Refreshing({ href, refreshes }: { href: string; refreshes: boolean }) {
  const still = `${href}?verversen=zelf`;
  if (refreshes) {
    return (
      <p className="under">
        Deze pagina ververst zichzelf. <a href={still}>Niet meer vanzelf verversen</a>
      </p>
    );
  }
  return (
    <p className="under">
      Deze pagina ververst zichzelf niet. <a href={still}>Nu verversen</a> ·{' '}
      <a href={href}>Vanzelf verversen</a>
    </p>
  );
}
