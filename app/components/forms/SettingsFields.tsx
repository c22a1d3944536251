import type { AssociationView } from '../../operations/associations/association';
import type { Problem } from '../../operations/problem';
import { Field } from './Field';

interface Props {
  name: string;
  settings: AssociationView['settings'];
  problems?: Problem[] | undefined;
  /** What may stay empty stands behind one click, so that a beginner sees only what is needed. */
  folded?: boolean;
}

const OPTIONAL = ['loketEnglish', 'replyTo', 'mostSurveysPerYear', 'accent', 'logo'];

/** The settings of a samenwerkingsverband that people see in mails and questionnaires. */
export function SettingsFields({ name, settings, problems, folded = false }: Props) {
  const optional = <OptionalFields settings={settings} problems={problems} />;
  return (
    <>
      <Field
        name="name"
        label="Naam van het samenwerkingsverband"
        help="Zo staat het in de mails en in de vragenlijst."
        defaultValue={name}
        required
        maxLength={120}
        problems={problems}
      />
      <Field
        name="loket"
        label="Naam van uw loket"
        help="De plek waar ouders met vragen terechtkunnen. Schrijf het met ‘het’ of ‘de’ ervoor, want zo staat het in de zinnen van mails en vragenlijsten. Bijvoorbeeld: het Onderwijsloket."
        defaultValue={settings.loket}
        required
        maxLength={120}
        problems={problems}
      />
      <Field
        name="contact"
        label="Contact voor vragen over de meting"
        help="Een mailadres of telefoonnummer. Mensen zien dit bij elke vragenlijst."
        defaultValue={settings.contact}
        required
        maxLength={120}
        problems={problems}
      />
      <Field
        name="senderName"
        label="Naam van de afzender"
        help="Deze naam staat als afzender boven de mail."
        defaultValue={settings.senderName}
        required
        maxLength={80}
        problems={problems}
      />
      {folded ? (
        <details className="more-fields" open={problems?.some(({ field }) => OPTIONAL.includes(field ?? ''))}>
          <summary>Nu of later: antwoordadres, huisstijl, Engels</summary>
          {optional}
        </details>
      ) : (
        optional
      )}
    </>
  );
}

function OptionalFields({ settings, problems }: Pick<Props, 'settings' | 'problems'>) {
  return (
    <>
      <Field
        name="loketEnglish"
        label="Naam van uw loket in het Engels (mag leeg blijven)"
        help="Voor ouders die de vragenlijst in het Engels lezen. Bijvoorbeeld: the Education Desk."
        defaultValue={settings.loketEnglish ?? ''}
        maxLength={80}
        problems={problems}
      />
      <Field
        name="replyTo"
        type="email"
        label="Antwoordadres (mag leeg blijven)"
        help="Wie op de mail antwoordt, schrijft naar dit adres."
        defaultValue={settings.replyTo ?? ''}
        autoComplete="email"
        problems={problems}
      />
      <Field
        name="mostSurveysPerYear"
        type="number"
        min={1}
        max={12}
        label="Hoeveel vragenlijsten per jaar hoogstens"
        help="Aan één mailadres, over alle metingen samen. Wie eroverheen zou gaan, krijgt geen uitnodiging; dat ziet u bij het openen."
        defaultValue={settings.mostSurveysPerYear ?? 3}
        problems={problems}
      />
      <Field
        name="accent"
        type="color"
        label="Kleur van uw huisstijl"
        help="Voor de knoppen in de mail en de vragenlijst."
        defaultValue={settings.accent ?? '#0b5563'}
        problems={problems}
      />
      <Field
        name="logo"
        type="file"
        accept="image/png,image/jpeg"
        label="Logo (mag leeg blijven)"
        help="Een png of jpg van hoogstens 100 kB."
        problems={problems}
      />
      {settings.logo && (
        <div className="present-logo">
          <img src={settings.logo} alt="Uw logo nu" />
          <label className="tick">
            <input type="checkbox" name="logoWeg" value="ja" /> <span>Logo weghalen</span>
          </label>
        </div>
      )}
    </>
  );
}
