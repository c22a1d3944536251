import { counted } from '../format/counted';
import { Field } from '../forms/Field';

/** Finding a person on a long list. */
export function RecipientSearch({ search, found }: { search: string; found: number }) {
  return (
    <>
      <search>
        <form method="get" className="search-form">
          <Field
            name="zoek"
            type="search"
            label="Zoek op naam, adres of school"
            defaultValue={search}
            maxLength={100}
          />
          <button type="submit" className="button button-quiet">
            Zoeken
          </button>
        </form>
      </search>
      {search !== '' && (
        <p role="status">
          {counted(found, 'ontvanger', 'ontvangers')} gevonden met ‘{search}’. <a href="?">Alles tonen</a>
        </p>
      )}
    </>
  );
}
