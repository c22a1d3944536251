import type { RegisterView } from '../../operations/privacy/viewRegister';

/** What is kept of whom, where, who sees it, and until when. */
export function StoredDataTable({ stored }: { stored: RegisterView['stored'] }) {
  return (
    <table className="cards-on-phone">
      <thead>
        <tr>
          <th scope="col">Gegevens</th>
          <th scope="col">Van wie</th>
          <th scope="col">Waar</th>
          <th scope="col">Wie ziet ze</th>
          <th scope="col">Tot wanneer</th>
        </tr>
      </thead>
      <tbody>
        {stored.map((one) => (
          <tr key={one.what}>
            <th scope="row">{one.what}</th>
            <td data-label="Van wie">{one.of}</td>
            <td data-label="Waar">{one.where}</td>
            <td data-label="Wie ziet ze">{one.whoSees}</td>
            <td data-label="Tot wanneer">{one.until}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
