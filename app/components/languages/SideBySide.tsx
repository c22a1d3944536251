import { languageName } from '../format/languageName';

interface Props {
  caption: string;
  language: string;
  pairs: { dutch: string; translation: string | null }[];
}

/** Dutch and a translation of it beside each other, row by row; on a phone below each other. */
export function SideBySide({ caption, language, pairs }: Props) {
  const name = languageName(language);
  return (
    <table className="cards-on-phone">
      <caption className="for-ear">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Nederlands</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ dutch, translation }) => (
          <tr key={dutch}>
            <td data-label="Nederlands" className="breaks">
              <div>{paragraphs(dutch)}</div>
            </td>
            <td data-label={name} className="breaks">
              {translation === null ? (
                <em>Niet vertaald: respondenten lezen hier het Nederlands</em>
              ) : (
                <div lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
                  {paragraphs(translation)}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter((words) => words.trim() !== '')
    .map((words) => <p key={words}>{words}</p>);
