import type { SealPreview } from '../../operations/sealing/previewSealing';
import { counted } from '../format/counted';
import { wholeNumber } from '../format/wholeNumber';

/** More groups than this are folded away. */
const MOST_LISTED = 6;

/** What sealing will freeze, merge and erase, before anyone says yes. */
export function SealPreviewList({ preview }: { preview: SealPreview }) {
  return (
    <div className="seal-preview">
      <section className="card">
        <h2>Dit blijft</h2>
        <ul>
          <li>
            {counted(preview.kept, 'vragenlijst', 'vragenlijsten')}, zonder naam, adres, code of tijdstip, in
            willekeurige volgorde
          </li>
          <li>{counted(preview.openTexts, 'open antwoord', 'open antwoorden')}, los van de rest</li>
          {preview.openTextsDropped > 0 && (
            <li>
              {counted(preview.openTextsDropped, 'open antwoord vervalt', 'open antwoorden vervallen')}: zo
              weinig mensen kregen die vraag dat te raden is van wie het is
            </li>
          )}
          <li>de cijfers, die daarna niet meer veranderen</li>
        </ul>
        <dl className="count-list">
          <Count name="helemaal ingevuld" count={preview.complete} />
          <Count name="voor een groot deel ingevuld" count={preview.partial} />
          <Count name="afgebroken (telt niet mee)" count={preview.breakOff} />
          <Count name="hoorde niet bij de doelgroep" count={preview.screenedOut} />
        </dl>
      </section>
      <section className="card">
        <h2>Dit wordt samengevoegd of weggelaten</h2>
        <p>Een kenmerk blijft alleen als genoeg vragenlijsten het delen. Zo is niemand te herkennen.</p>
        {preview.background.kept.length === 0 && <p>Er worden geen kenmerken bewaard.</p>}
        {preview.background.kept.length > 0 && (
          <>
            <h3>Deze groepen blijven</h3>
            <ul>
              {preview.background.kept.map(({ group, rows }) => (
                <li key={group}>
                  {group}: {counted(rows, 'vragenlijst', 'vragenlijsten')}
                </li>
              ))}
            </ul>
          </>
        )}
        {preview.background.dropped.length > 0 && (
          <>
            <h3>Deze groepen zijn te klein en vervallen</h3>
            {preview.background.dropped.length > MOST_LISTED ? (
              <details>
                <summary>{preview.background.dropped.length} groepen bekijken</summary>
                <ul>
                  {preview.background.dropped.map((group) => (
                    <li key={group}>{group}</li>
                  ))}
                </ul>
              </details>
            ) : (
              <p>{preview.background.dropped.join(' · ')}</p>
            )}
          </>
        )}
      </section>
      <section className="card card-danger">
        <h2>Dit wordt gewist</h2>
        <ul>
          <li>
            naam en e-mailadres van {counted(preview.recipientsErased, 'ontvanger', 'ontvangers')} in deze
            meting
          </li>
          <li>alle persoonlijke links: ze werken niet meer</li>
          <li>de sleutel waarmee een antwoord bij een persoon is te zoeken</li>
        </ul>
        <p>
          <strong>Dit is niet terug te draaien.</strong> Ook wij kunnen daarna niet meer zien wie wat
          antwoordde.
        </p>
      </section>
    </div>
  );
}

function Count({ name, count }: { name: string; count: number | null }) {
  if (count === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{wholeNumber(count)}</strong>
      </dd>
    </div>
  );
}
