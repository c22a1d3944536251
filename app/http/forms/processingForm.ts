import type { ProcessingView } from '../../operations/privacy/processing/viewProcessing';
import { textField } from './textField';

/** The form with a record of processing. What is allowed is for the operation to say; a day that is no number is NaN. */
export function readProcessingForm(form: FormData): ProcessingView['record'] {
  const days = (name: string): number => {
    const typed = textField(form, name);
    return /^\d{1,5}$/.test(typed) ? Number(typed) : Number.NaN;
  };
  return {
    controllerName: textField(form, 'controllerName'),
    controllerContact: textField(form, 'controllerContact'),
    officerContact: textField(form, 'officerContact') || null,
    purpose: textField(form, 'purpose'),
    legalGround: textField(form, 'legalGround') as ProcessingView['record']['legalGround'],
    groundReason: textField(form, 'groundReason'),
    specialGround: textField(form, 'specialGround') || null,
    specialReason: textField(form, 'specialReason') || null,
    addressSource: textField(form, 'addressSource'),
    contactDays: days('contactDays'),
    rawTextDays: days('rawTextDays'),
    logDays: days('logDays'),
    keyBackupDays: days('keyBackupDays'),
    hostingProcessor: textField(form, 'hostingProcessor'),
    mailProcessor: textField(form, 'mailProcessor'),
  };
}
