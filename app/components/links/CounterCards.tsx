import type { LinkKit } from '../../operations/links/linkKit';
import { longDate } from '../format/longDate';
import { QrCode } from './QrCode';
import { TypedAddress } from './TypedAddress';

const CARDS = Array.from({ length: 8 }, (_, index) => index);

/** A sheet of A4 with eight cards to cut, handed out after each contact. */
export function CounterCards({ kit }: { kit: LinkKit }) {
  return (
    <main className="counter-cards" id="inhoud">
      <h1 className="screen-only">Kaartjes om uit te delen</h1>
      {CARDS.map((card) => (
        <section key={card} className="counter-card">
          <QrCode text={kit.url} title="QR-code die naar de vragenlijst leidt" />
          <div>
            <h2>{kit.title}</h2>
            <p>
              Vul de vragenlijst in. Het duurt {kit.minutes} minuten. Wij weten niet wie u bent. Kan tot en
              met {longDate(kit.closesOn)}.
            </p>
            <p className="counter-address">
              <TypedAddress typed={kit.typed} />
            </p>
          </div>
        </section>
      ))}
    </main>
  );
}
