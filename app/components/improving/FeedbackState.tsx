import type { FeedbackView } from '../../operations/feedback/viewFeedback';
import { longDateAndTime } from '../format/longDate';

/** Whether everybody can read the page, with the way to look at it, publish it, take it away and share it. */
export function FeedbackState({ view }: { view: FeedbackView }) {
  const { published, roundId, address, contentSha256, isSaved, share } = view;
  return (
    <section className="card form-card" aria-labelledby="openbaar">
      <h2 id="openbaar">{published ? 'De pagina is openbaar' : 'De pagina is niet openbaar'}</h2>
      {published && (
        <p>
          Sinds {longDateAndTime(new Date(published.at))}, door {published.by}:{' '}
          <a className="breaks" href={address}>
            {address}
          </a>
        </p>
      )}
      {published && !published.isCurrent && (
        <p className="card-warning">
          Er is daarna iets veranderd. Dat staat pas op de pagina als u hem opnieuw publiceert.
        </p>
      )}
      {!isSaved && <p>Hieronder staat een voorstel. Pas het aan en bewaar het; daarna kunt u publiceren.</p>}
      <div className="actions">
        <a className="button button-quiet" href={`/resultaten/${roundId}/terugkoppeling/voorbeeld`}>
          Voorbeeld bekijken
        </a>
        {isSaved && !published?.isCurrent && (
          <form method="post">
            <input type="hidden" name="gezien" value={contentSha256} />
            <button type="submit" name="besluit" value="publiceren" className="button">
              {published ? 'Opnieuw publiceren' : 'Publiceren'}
            </button>
          </form>
        )}
        {published && (
          <form method="post">
            <button type="submit" name="besluit" value="intrekken" className="button button-quiet">
              Intrekken
            </button>
          </form>
        )}
      </div>
      {published && (
        <>
          <h3>Mail om te delen</h3>
          <p className="under">Kopieer dit in uw eigen mail of nieuwsbrief. Peilstok verstuurt het niet.</p>
          <p>
            <strong>Onderwerp:</strong> {share.subject}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: text to select with the keyboard */}
          <pre className="share-text" tabIndex={0}>
            {share.body}
          </pre>
        </>
      )}
    </section>
  );
}
