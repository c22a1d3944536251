import { useMemo } from 'react';
import { Model } from 'survey-core';
import 'survey-core/i18n/dutch';
import { Survey } from 'survey-react-ui';
import type { Locale, SurveyJson } from '../../../surveys/definition/types';

/** A questionnaire to try out. Nothing is sent and nothing is kept: the last button does nothing. */
export default function SurveyPreview({ json, locale }: { json: SurveyJson; locale: Locale }) {
  const model = useMemo(() => {
    const survey = new Model(json);
    survey.locale = locale;
    survey.showCompleteButton = false;
    survey.onCompleting.add((_, options) => {
      options.allow = false;
    });
    return survey;
  }, [json, locale]);
  return <Survey model={model} />;
}
