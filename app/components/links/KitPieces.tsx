import type { LinkKit } from '../../operations/links/linkKit';
import { longDate } from '../format/longDate';
import { Notice } from '../layout/Notice';
import { QrCode } from './QrCode';

/** Everything to hand a link on: the link itself, its code, what can be printed, and a text to copy. */
export function KitPieces({ kit, printAt }: { kit: LinkKit; printAt: string }) {
  return (
    <>
      {kit.isStopped && (
        <Notice tone="problem" title="Deze link werkt niet meer">
          <p>Gebruik de poster en de tekst niet meer. Vraag het bureau om de nieuwe link.</p>
        </Notice>
      )}
      {!kit.isStopped && kit.status === 'draft' && (
        <Notice tone="note" title="De vragenlijst is nog niet open">
          <p>
            U kunt alles al klaarzetten. Deel de link vanaf {longDate(kit.opensOn)}; wie hem eerder opent,
            leest dat het nog niet zover is.
          </p>
        </Notice>
      )}
      <section className="card" aria-labelledby="link">
        <h2 id="link">De link</h2>
        <div className="kit-link">
          <QrCode text={kit.url} title="QR-code die naar de vragenlijst leidt" />
          <div>
            <p className="kit-address">
              <a href={kit.url}>{kit.typed}</a>
            </p>
            <p>
              Iedereen krijgt dezelfde link. Hoofdletters en streepjes maken niet uit. Open tot en met{' '}
              {longDate(kit.closesOn)}.
            </p>
            <p className="actions">
              <a className="button" href={`${printAt}/poster`}>
                Poster (A4)
              </a>
              {kit.kind === 'loket' && (
                <a className="button button-quiet" href={`${printAt}/kaartjes`}>
                  Kaartjes om uit te delen
                </a>
              )}
            </p>
          </div>
        </div>
      </section>
      <section className="card" aria-labelledby="tekst">
        <h2 id="tekst">
          {kit.kind === 'school' ? 'Tekst voor Magister of SOMtoday' : 'Tekst om over te nemen'}
        </h2>
        <p className="field-help">
          Kopieer de tekst zoals hij is. De zinnen over anonimiteit horen erbij: verander die niet.
        </p>
        <dl className="kit-message">
          <dt>Onderwerp</dt>
          <dd>{kit.message.subject}</dd>
          <dt>Bericht</dt>
          <dd className="kit-text">{kit.message.text}</dd>
        </dl>
        {kit.otherLanguages.length > 0 && (
          <>
            <p className="field-help">
              Voor wie liever een andere taal leest kunt u deze regels eronder zetten:
            </p>
            <ul>
              {kit.otherLanguages.map(({ locale, inText, url }) => (
                <li key={locale}>
                  <span lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
                    {inText}
                  </span>
                  <br />
                  <span className="kit-url">{url}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}
