import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { longDate } from '../components/format/longDate';
import { ConfirmForm } from '../components/forms/ConfirmForm';
import { Notice } from '../components/layout/Notice';
import { PageHead } from '../components/layout/PageHead';
import { Problems } from '../components/layout/Problems';
import { ProcessingFields } from '../components/privacy/ProcessingFields';
import { isTicked, notTicked } from '../http/forms/isTicked';
import { readProcessingForm } from '../http/forms/processingForm';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { confirmProcessing } from '../operations/privacy/processing/confirmProcessing';
import { viewProcessing } from '../operations/privacy/processing/viewProcessing';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Privacy: ${data?.title ?? ''} · Peilstok` },
];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const view = await viewProcessing(app, associationId, params.survey ?? '');
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const record = readProcessingForm(form);
  const unticked = isTicked(form) ? [] : [notTicked];
  const confirmed = await confirmProcessing(app, actor, associationId, params.survey ?? '', record, unticked);
  if (!confirmed.ok) return unprocessable({ problems: confirmed.problems, record });
  return redirect('/instellingen/privacy?melding=bevestigd');
}

export default function Processing() {
  const view = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={view.title}
        above={<a href="/instellingen/privacy">Privacy</a>}
        lead="Waarvoor u deze gegevens gebruikt, waarom dat mag en hoe lang u ze bewaart."
      />
      <Problems problems={sent?.problems} title="Er is niets bevestigd" linked />
      {!view.confirmed && !sent && (
        <Notice tone="note" title="Dit is een voorstel">
          <p>
            Kijk elk veld na. Klopt er iets niet, verander het dan. Twijfelt u over de grondslag, vraag het uw
            functionaris gegevensbescherming.
          </p>
        </Notice>
      )}
      {view.confirmed && (
        <p className="under">
          Bevestigd op {longDate(view.confirmed.at)} door {view.confirmed.by}. Wat gold toen een meting
          openging, blijft bij die meting vastgelegd.
        </p>
      )}
      <div className="card form-card">
        <ConfirmForm
          button="Bevestigen"
          backTo="/instellingen/privacy"
          tick="Ik heb dit nagekeken en het klopt voor ons samenwerkingsverband."
        >
          <ProcessingFields
            record={sent?.record ?? view.record}
            forParents={view.audience === 'ouders'}
            legalGrounds={view.legalGrounds}
            specialGrounds={view.specialGrounds}
            problems={sent?.problems}
          />
        </ConfirmForm>
      </div>
    </>
  );
}
