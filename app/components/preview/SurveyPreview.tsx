import { useMemo } from 'react';
import { Model } from 'survey-core';
import 'survey-core/i18n/dutch';
import { Survey } from 'survey-react-ui';
import type { Locale, SurveyJson } from '../../../surveys/definition/types';

const theme = {
  '--sjs-font-family': 'system-ui, sans-serif',
  '--sjs-primary-backcolor': '#0b5563',
  '--sjs-general-backcolor-dim': '#f5f6f4',
};

/** A questionnaire to try out. Nothing is sent and nothing is kept: the last button does nothing. */
export default function SurveyPreview({ json, locale }: { json: SurveyJson; locale: Locale }) {
  const model = useMemo(() => {
    const survey = new Model(json);
    survey.applyTheme({ cssVariables: theme });
    survey.locale = locale;
    survey.showTitle = false;
    survey.showCompleteButton = false;
    survey.onCompleting.add((_, options) => {
      options.allow = false;
    });
    return survey;
  }, [json, locale]);
  return <Survey model={model} />;
}
