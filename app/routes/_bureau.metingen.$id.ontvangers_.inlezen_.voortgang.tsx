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
import { importWords } from '../components/rounds/importWords';
import { RoundName } from '../components/rounds/RoundName';
import { textField } from '../http/forms/textField';
import { requireRound } from '../http/session/requireRound';
import { stopImport } from '../operations/rounds/upload/startImport';
import { viewImport } from '../operations/rounds/upload/viewImport';

const REFRESH_SECONDS = 2;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.words.title}: ${data?.round.title} · Peilstok` },
];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const list = `/metingen/${round.roundId}/ontvangers`;
  const view = await viewImport(app, associationId, round.roundId);
  if (view.state === 'waiting') throw redirect(`${list}/inlezen`);
  if (view.state === 'taken')
    throw redirect(view.recipients === null ? list : `${list}?melding=ontvangers&aantal=${view.recipients}`);
  if (view.state === 'updated') throw redirect(`${list}?melding=bijgewerkt&aantal=${view.invited}`);
  const runs = view.state === 'running' || view.state === 'elsewhere';
  if (!runs && round.status !== 'draft' && round.status !== 'open') throw redirect(list);
  const refreshes = runs && new URL(args.request.url).searchParams.get('verversen') !== 'zelf';
  const words = importWords[round.status === 'draft' ? 'draft' : 'open'];
  const { roundId, title, audience, year, status } = round;
  return data(
    { round: { roundId, title, audience, year, status }, words, view, refreshes },
    refreshes ? { headers: { Refresh: String(REFRESH_SECONDS) } } : {},
  );
}

export async function action(args: ActionFunctionArgs) {
  const { app, associationId, round } = await requireRound(args);
  const form = await args.request.formData();
  if (textField(form, 'wat') === 'stoppen') stopImport(app, associationId, round.roundId);
  return redirect(`/metingen/${round.roundId}/ontvangers/inlezen/voortgang`, 303);
}

export default function ImportOnItsWay() {
  const { round, words, view, refreshes } = useLoaderData<typeof loader>();
  const list = `/metingen/${round.roundId}/ontvangers`;
  const here = `${list}/inlezen/voortgang`;
  return (
    <>
      <PageHead title={words.title} above={<RoundName round={round} />} />
      <section className="card import-progress" aria-label="Hoe ver het is">
        {view.state === 'running' && (
          <ImportProgress {...view} words={words}>
            {!view.isStopping && (
              <p>
                {words.whole} {words.goesOn}
              </p>
            )}
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
            <Notice tone={view.state === 'stopped' ? 'note' : 'problem'} title={words.ended[view.state]}>
              <p>
                {words.nothingKept} {view.state === 'stopped' ? words.again : 'Probeer het opnieuw.'}
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
