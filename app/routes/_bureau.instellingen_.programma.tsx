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
import { HolidayForms } from '../components/programme/HolidayForms';
import { RuleForm } from '../components/programme/RuleForm';
import { readRuleForm } from '../http/forms/ruleForm';
import { textField } from '../http/forms/textField';
import { unprocessable } from '../http/forms/unprocessable';
import { requireAssociation } from '../http/session/requireAssociation';
import {
  addSchoolHoliday,
  changeRule,
  dropSchoolHoliday,
  viewProgrammeSettings,
} from '../operations/programme/changeRule';

export const meta: MetaFunction = () => [{ title: 'Ritme en vakanties · Peilstok' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app, associationId } = await requireAssociation(request, context);
  return viewProgrammeSettings(app, associationId);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, actor, associationId } = await requireAssociation(request, context);
  const form = await request.formData();
  const what = textField(form, 'wat');
  const done = () => redirect('/instellingen/programma?melding=opgeslagen');
  if (what === 'vakantie-weg') {
    await dropSchoolHoliday(app, actor, associationId, textField(form, 'id'));
    return done();
  }
  if (what === 'vakantie') {
    const holiday = {
      name: textField(form, 'name'),
      firstDay: textField(form, 'firstDay'),
      lastDay: textField(form, 'lastDay'),
    };
    const added = await addSchoolHoliday(app, actor, associationId, holiday);
    return added.ok
      ? done()
      : unprocessable({ problems: added.problems, survey: null, holiday, typed: null });
  }
  const survey = textField(form, 'survey');
  const rule = readRuleForm(form);
  const changed = await changeRule(app, actor, associationId, survey, rule);
  const typed = { rule, reminders: textField(form, 'remindAfterDays') };
  return changed.ok ? done() : unprocessable({ problems: changed.problems, survey, holiday: null, typed });
}

export default function ProgrammeSettings() {
  const { surveys, holidays } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [search] = useSearchParams();
  const wrongPart = surveys.find(({ survey }) => survey === sent?.survey)?.title ?? 'Schoolvakanties';
  return (
    <>
      <PageHead
        title="Ritme en vakanties"
        above={<a href="/instellingen">Instellingen</a>}
        lead="Wanneer elke meting wordt gehouden, en op welke dagen Peilstok niemand mailt. Metingen die al zijn voorbereid, houden hun dagen."
      />
      {!sent && <Done message={search.get('melding')} count={null} />}
      <Problems problems={sent?.problems} title={`Er is niets gewijzigd bij ‘${wrongPart}’`} linked />
      <HolidayForms
        holidays={holidays}
        typed={sent?.holiday}
        problems={sent?.holiday ? sent.problems : undefined}
      />
      {surveys.map((survey) => (
        <RuleForm
          key={survey.survey}
          survey={survey}
          typed={sent?.survey === survey.survey ? sent.typed : null}
          problems={sent?.survey === survey.survey ? sent.problems : undefined}
        />
      ))}
    </>
  );
}
