/** Leaving a step for later; nothing of what was saved is lost. */
export function LeaveStep() {
  return (
    <form method="post" className="actions leave-step">
      <button type="submit" name="wat" value="later" className="button button-quiet">
        Dit doe ik later
      </button>
      <a href="/programma">Stoppen en naar het programma</a>
    </form>
  );
}
