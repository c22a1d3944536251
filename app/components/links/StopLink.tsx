/** Stops a link that leaked, with or without another in its place. */
export function StopLink() {
  return (
    <section className="card form-card" aria-labelledby="stoppen">
      <h2 id="stoppen">Link stoppen</h2>
      <p>
        Is de link op een verkeerde plek gekomen? Stop hem. Wie hem daarna opent, leest dat hij niet meer
        werkt; wie halverwege was, kan niet verder. Wat al is ingevuld, blijft meetellen.
      </p>
      <form method="post">
        <input type="hidden" name="wat" value="stoppen" />
        <div className="actions">
          <button type="submit" className="button" name="nieuw" value="ja">
            Stoppen en een nieuwe maken
          </button>
          <button type="submit" className="button button-quiet" name="nieuw" value="nee">
            Alleen stoppen
          </button>
        </div>
      </form>
    </section>
  );
}
