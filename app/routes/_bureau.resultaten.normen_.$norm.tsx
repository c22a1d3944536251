import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { Done } from '../components/layout/Done';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { FigureForm } from '../components/norms/FigureForm';
import { MeasureCard } from '../components/norms/MeasureCard';
import { NormActions } from '../components/norms/NormActions';
import { NormFacts } from '../components/norms/NormFacts';
import { NormHistory } from '../components/norms/NormHistory';
import { SurveyFigures } from '../components/norms/SurveyFigures';
import { TargetForm } from '../components/norms/TargetForm';
import { readFigureForm } from '../http/forms/figureForm';
import { readTargetForm } from '../http/forms/targetForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { setRegisterTarget } from '../operations/norms/changeNorm';
import { recordFigure, withdrawFigure } from '../operations/norms/recordFigure';
import { viewNorm } from '../operations/norms/viewNorm';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.norm.key} ${data?.norm.title} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewNorm(app, associationId, params.norm ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const norm = params.norm ?? '';
  const form = await request.formData();
  const what = textField(form, 'wat');
  const measure = textField(form, 'cijfer');
  const done = (message: string) =>
    redirect(`/resultaten/normen/${encodeURIComponent(norm)}?melding=${message}`);
  const nothing = { measure, what, figure: null, mayReplace: false, target: null, id: '' };
  if (what === 'intrekken') {
    const id = textField(form, 'id');
    const gone = await withdrawFigure(app, actor, associationId, norm, id, textField(form, 'reden'));
    return gone.ok ? done('cijferweg') : unprocessable({ ...nothing, id, problems: gone.problems });
  }
  if (what === 'streefwaarde') {
    const target = readTargetForm(form);
    const set = await setRegisterTarget(app, actor, associationId, { norm, measure }, target);
    return set.ok ? done('opgeslagen') : unprocessable({ ...nothing, target, problems: set.problems });
  }
  const figure = readFigureForm(form);
  const mayReplace = textField(form, 'vervang') === 'ja';
  const recorded = await recordFigure(app, actor, associationId, { norm, measure }, figure, mayReplace);
  return recorded.ok
    ? done('opgeslagen')
    : unprocessable({ ...nothing, figure, mayReplace, problems: recorded.problems });
}

export default function NormPage() {
  const { norm, surveys, measures, actions, changes, boards, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHead
        title={`${norm.key} ${norm.title}`}
        above={
          <>
            <a href="/resultaten">Resultaten</a> · <a href="/resultaten/normen">Alle normen</a>
          </>
        }
        lead={`${norm.indicator}: ${norm.indicatorTitle}`}
        actions={
          <a className="button button-quiet" href={`/resultaten/normen/${norm.key}/wijzigen`}>
            Norm wijzigen
          </a>
        }
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title="Er is niets bewaard" linked />
      <NormFacts norm={norm} />
      <SurveyFigures norm={norm.key} surveys={surveys} today={today} />
      {measures.map((view) => {
        const isSent = sent?.measure === view.measure.key;
        return (
          <section key={view.measure.key} className="measure" aria-labelledby={`cijfer-${view.measure.key}`}>
            <h2 id={`cijfer-${view.measure.key}`}>{view.measure.title}</h2>
            <MeasureCard norm={norm.key} view={view} withdrawing={sent?.id ? sent : null} />
            <div className="measure-forms">
              <details id={`cijfer-${view.measure.key}-formulier`} open={isSent && sent.what === 'cijfer'}>
                <summary>
                  Cijfer invullen<span className="for-ear">: {view.measure.title}</span>
                </summary>
                <FigureForm
                  view={view}
                  boards={boards}
                  typed={isSent ? sent.figure : null}
                  mayReplace={isSent && sent.mayReplace}
                  problems={isSent && sent.what === 'cijfer' ? sent.problems : undefined}
                />
              </details>
              <details
                id={`streefwaarde-${view.measure.key}-formulier`}
                open={isSent && sent.what === 'streefwaarde'}
              >
                <summary>
                  Streefwaarde wijzigen<span className="for-ear">: {view.measure.title}</span>
                </summary>
                <TargetForm
                  view={view}
                  typed={isSent ? sent.target : null}
                  problems={isSent && sent.what === 'streefwaarde' ? sent.problems : undefined}
                />
              </details>
            </div>
          </section>
        );
      })}
      <NormActions norm={norm.key} actions={actions} />
      <section className="card" aria-labelledby="geschiedenis">
        <h2 id="geschiedenis">Geschiedenis van de norm</h2>
        <NormHistory changes={changes} />
      </section>
    </>
  );
}
