import type { AssociationView } from '../../operations/associations/association';
import { fileField } from './fileField';
import { textField } from './textField';

export interface SettingsForm {
  name: string;
  /** Null while neither was chosen. */
  sector: 'po' | 'vo' | null;
  settings: AssociationView['settings'];
}

/**
 * The form with a samenwerkingsverband's settings. A new logo becomes a data address; no new file keeps
 * the present logo unless its removal was ticked. What is allowed is for the operation to say.
 */
export async function readSettingsForm(form: FormData, presentLogo: string | null): Promise<SettingsForm> {
  const upload = await fileField(form, 'logo');
  const sector = textField(form, 'sector');
  const kept = form.get('logoWeg') === 'ja' ? null : presentLogo;
  return {
    name: textField(form, 'name'),
    sector: sector === 'po' || sector === 'vo' ? sector : null,
    settings: {
      loket: textField(form, 'loket'),
      loketEnglish: textField(form, 'loketEnglish') || null,
      contact: textField(form, 'contact'),
      senderName: textField(form, 'senderName'),
      replyTo: textField(form, 'replyTo') || null,
      accent: textField(form, 'accent') || null,
      ...(form.has('mostSurveysPerYear') && {
        mostSurveysPerYear: Number(textField(form, 'mostSurveysPerYear')),
      }),
      logo: upload ? `data:${upload.type};base64,${Buffer.from(upload.bytes).toString('base64')}` : kept,
    },
  };
}
