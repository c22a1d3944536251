/** Above what can be printed: how, and the way back. Not on paper itself. */
export function PrintBar({ backTo }: { backTo: string }) {
  return (
    <header className="print-bar">
      Druk op Ctrl+P (of Cmd+P) om te printen of als pdf te bewaren. Kies A4, zonder kop- en voettekst.{' '}
      <a href={backTo}>← Terug</a>
    </header>
  );
}
