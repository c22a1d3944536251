import type { AssociationSettings } from '../../../db/queries/associations';
import type { Problem } from '../problem';

const LOGO_BYTES = 100_000;
const address = /^[^\s@<>"']+@[^\s@<>"']+\.[^\s@<>"']+$/;

/** What is wrong with a name and settings, field by field, in words; empty when nothing is. */
export function settingsProblems({
  name,
  settings,
}: {
  name: string;
  settings: AssociationSettings;
}): Problem[] {
  const problems: Problem[] = [];
  const words = (field: string, label: string, value: string, most: number) => {
    const text = value.trim();
    if (text.length === 0) {
      problems.push({ code: 'empty', field, message: `Vul ${label} in.` });
    } else if (text.length > most) {
      problems.push({ code: 'long', field, message: `Maak ${label} korter: hoogstens ${most} tekens.` });
    } else if (/[<>{}[\]]|\p{Cc}/u.test(text)) {
      problems.push({
        code: 'marks',
        field,
        message: `Gebruik in ${label} geen haken, accolades of onzichtbare tekens.`,
      });
    }
  };
  words('name', 'de naam van het samenwerkingsverband', name, 120);
  words('loket', 'de naam van het loket', settings.loket, 80);
  words('contact', 'een mailadres of telefoonnummer voor vragen', settings.contact, 120);
  if (
    settings.contact.includes('@') &&
    !settings.contact.split(/[\s,;:()]+/).some((word) => address.test(word))
  ) {
    problems.push({
      code: 'address',
      field: 'contact',
      message: `In “${settings.contact.trim()}” staat geen mailadres. Vul een adres in zoals bureau@voorbeeld.nl, of een telefoonnummer.`,
    });
  }
  words('senderName', 'de naam van de afzender', settings.senderName, 80);
  if (settings.loketEnglish !== null)
    words('loketEnglish', 'de Engelse naam van het loket', settings.loketEnglish, 80);
  if (settings.replyTo !== null && !address.test(settings.replyTo)) {
    problems.push({
      code: 'address',
      field: 'replyTo',
      message: `“${settings.replyTo}” is geen mailadres. Vul een adres in zoals bureau@voorbeeld.nl, of laat het leeg.`,
    });
  }
  if (settings.accent !== null && !/^#[0-9a-fA-F]{6}$/.test(settings.accent)) {
    problems.push({ code: 'colour', field: 'accent', message: 'Kies een kleur, bijvoorbeeld #1f5f8b.' });
  }
  const { mostSurveysPerYear: most = 3 } = settings;
  if (!Number.isInteger(most) || most < 1 || most > 12) {
    problems.push({
      code: 'most',
      field: 'mostSurveysPerYear',
      message: 'Kies een heel getal van 1 tot en met 12.',
    });
  }
  problems.push(...logoProblems(settings.logo));
  return problems;
}

function logoProblems(logo: string | null): Problem[] {
  if (logo === null) return [];
  const match = /^data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+=*)$/.exec(logo);
  const bytes = match ? Buffer.from(match[2] as string, 'base64') : null;
  const isImage =
    bytes !== null &&
    (match?.[1] === 'png'
      ? bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
      : bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])));
  if (!isImage) {
    return [
      {
        code: 'logo',
        field: 'logo',
        message: 'Het logo is geen PNG- of JPEG-bestand. Kies een ander bestand.',
      },
    ];
  }
  return bytes.length > LOGO_BYTES
    ? [
        {
          code: 'logo',
          field: 'logo',
          message: 'Het logo is te groot. Kies een bestand van hoogstens 100 kB.',
        },
      ]
    : [];
}
