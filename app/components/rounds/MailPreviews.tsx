import type { MailPreview } from '../../operations/rounds/viewRound';
import { languageName } from '../format/languageName';
import { messageName } from '../format/mailState';

/** Every mail of a round as it will look, per language, with its plain text below it. */
export function MailPreviews({ roundId, mails }: { roundId: string; mails: MailPreview[] }) {
  return (
    <div className="mail-previews">
      {mails.map((mail, index) => {
        const name = `${messageName(mail.kind)}, ${languageName(mail.language)}`;
        return (
          <details key={`${mail.kind} ${mail.language}`} className="mail-preview" open={index === 0}>
            <summary>
              <span className="mail-preview-kind">{name}</span>
              <span className="mail-preview-subject">{mail.subject}</span>
            </summary>
            <iframe
              title={`Voorbeeld van de ${name}`}
              src={`/metingen/${roundId}/mail/${mail.kind}/${mail.language}`}
              sandbox=""
              loading={index === 0 ? 'eager' : 'lazy'}
            />
            <details>
              <summary>Als gewone tekst</summary>
              <pre className="mail-text">{mail.text}</pre>
            </details>
          </details>
        );
      })}
    </div>
  );
}
