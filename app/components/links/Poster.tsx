import type { LinkKit } from '../../operations/links/linkKit';
import { longDate } from '../format/longDate';
import { QrCode } from './QrCode';
import { TypedAddress } from './TypedAddress';

/** An A4 poster for parents. */
export function Poster({ kit }: { kit: LinkKit }) {
  return (
    <main className="poster" id="inhoud">
      <p className="poster-sender">{kit.association}</p>
      <h1>{kit.title}</h1>
      <p className="poster-ask">
        Vul de vragenlijst in. Het duurt ongeveer {kit.minutes} minuten. Het kan tot en met{' '}
        {longDate(kit.closesOn)}.
      </p>
      <QrCode text={kit.url} title="QR-code die naar de vragenlijst leidt" />
      <p className="poster-scan">Scan de code met de camera van uw telefoon. Of ga naar:</p>
      <p className="poster-address">
        <TypedAddress typed={kit.typed} />
      </p>
      <p className="poster-promise">
        Meedoen is vrijwillig. Wij weten niet wie u bent. School ziet uw antwoorden niet.
      </p>
      <ul className="poster-languages">
        {kit.otherLanguages.map(({ locale, onPoster }) => (
          <li key={locale} lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
            {onPoster}
          </li>
        ))}
      </ul>
      <p className="poster-contact">Vragen? {kit.contact}</p>
    </main>
  );
}
