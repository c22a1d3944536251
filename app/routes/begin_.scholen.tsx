import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LeaveStep } from '../components/firstDay/LeaveStep';
import { NextStep } from '../components/firstDay/NextStep';
import { StepList } from '../components/firstDay/StepList';
import { counted } from '../components/format/counted';
import { RowProblemTable } from '../components/forms/RowProblemTable';
import { SchoolsUpload } from '../components/forms/SchoolsUpload';
import { Notice } from '../components/layout/Notice';
import { QuietFrame } from '../components/layout/QuietFrame';
import { fileField } from '../http/forms/fileField';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import { importSchools } from '../operations/associations/importSchools';
import { nextStepAddress } from '../operations/firstDay/nextStepAddress';
import { putOffStep } from '../operations/firstDay/putOffStep';
import { viewFirstDay } from '../operations/firstDay/viewFirstDay';

export const meta: MetaFunction = () => [{ title: 'Uw scholen · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  const { steps, next, schools } = await viewFirstDay(app, associationId);
  return { steps, next, schools };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  if (textField(form, 'wat') === 'later') {
    await putOffStep(app, associationId, 'scholen');
    return redirect(await nextStepAddress(app, associationId));
  }
  const file = await fileField(form, 'bestand');
  const imported = await importSchools(app, actor, associationId, file?.bytes ?? new Uint8Array());
  if (!imported.ok) return unprocessable({ problems: imported.problems });
  return redirect(await nextStepAddress(app, associationId));
}

export default function BeginSchools() {
  const { steps, next, schools } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <QuietFrame wide>
      <StepList steps={steps} present="scholen" />
      <h1>Uw scholen en besturen</h1>
      <p className="lead">Lees ze in uit één bestand. U kunt dit ook later doen, bij Ontvangers.</p>
      {schools > 0 && !sent && (
        <Notice tone="done">
          <p>
            Er staan al {counted(schools, 'school', 'scholen')} in Peilstok. Met een nieuw bestand vult u ze
            aan.
          </p>
        </Notice>
      )}
      {sent && <RowProblemTable problems={sent.problems} />}
      <SchoolsUpload />
      {schools > 0 ? <NextStep next={next} /> : <LeaveStep />}
    </QuietFrame>
  );
}
