/** What stands beside every verdict: a margin says nothing about who did not take part. */
export function StandingSentence() {
  return (
    <p className="standing-sentence">
      De marge gaat alleen over toeval. Wie niet meedeed, kan er anders over denken.
    </p>
  );
}
