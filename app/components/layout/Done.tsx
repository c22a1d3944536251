import { counted } from '../format/counted';
import { Notice } from './Notice';

const messages: Record<string, (count: number) => string> = {
  opgeslagen: () => 'Opgeslagen.',
  metingweg: () => 'De meting is ingetrokken. Hieronder staat wie dat deed, en waarom.',
  rondeweg: () => 'De meting is ingetrokken. Er gaat geen mail meer uit en de antwoorden zijn gewist.',
  elders: () => 'De eerdere meting is ingevoerd en verzegeld.',
  nulmeting: () => 'De nulmeting is aangewezen. De vergelijkingen zijn opnieuw gemaakt.',
  cijfersgelijk: () => 'Er is niets veranderd: wat in het bestand staat, stond er al.',
  cijfers: (count) =>
    `Het bestand is ingelezen: ${counted(count, 'cijfer is', 'cijfers zijn')} nieuw of vervangen.`,
  cijferweg: () => 'Het cijfer is ingetrokken. Het blijft te lezen, met de reden.',
  tabel: () => 'De tabel is vrijgegeven en staat hieronder.',
  link: (count) => `${counted(count, 'link is', 'links zijn')} gemaakt.`,
  gestopt: () => 'De link is gestopt. Wie hem opent, leest dat hij niet meer werkt.',
  vervangen: () =>
    'De oude link is gestopt. Hieronder staat de nieuwe. Deel ook de poster en de tekst opnieuw.',
  kit: () => 'De mail aan de tussenpersoon is verstuurd.',
  bevestigd: () => 'Bevestigd. Metingen met deze vragenlijst kunnen nu open.',
  ontvangers: (count) => `De lijst is ingelezen: ${counted(count, 'ontvanger', 'ontvangers')}.`,
  opdelijst: (count) => `De lijst is bijgewerkt: ${counted(count, 'ontvanger', 'ontvangers')}.`,
  bijgewerkt: (count) =>
    `De lijst is bijgewerkt. ${count === 0 ? 'Er gaat geen nieuwe uitnodiging uit.' : `${counted(count, 'uitnodiging gaat', 'uitnodigingen gaan')} nu op weg.`}`,
  teruggetrokken: () => 'Teruggetrokken. Er gaat geen mail meer uit naar deze persoon.',
  eraf: () => 'Deze persoon staat niet meer op de lijst.',
  mailtekst: () => 'De tekst is bewaard. Metingen die nog open moeten, gebruiken hem.',
  standaardtekst: () => 'De standaardtekst staat er weer.',
  teruggezet: () => 'Teruggezet. De link werkt weer.',
  scholen: (count) => `De lijst is ingelezen: ${counted(count, 'school', 'scholen')}.`,
  goedgekeurd: () => 'Goedgekeurd. De meting gaat vanzelf open op de eerste dag.',
  ingetrokken: () => 'De goedkeuring is ingetrokken. Er gaat niets uit.',
  geopend: (count) =>
    `De meting is open. ${count === 0 ? 'Er gaat geen uitnodiging uit.' : `${counted(count, 'uitnodiging gaat', 'uitnodigingen gaan')} nu op weg.`}`,
  geopendzelf: (count) =>
    `De meting is open. ${count === 0 ? 'Er staat niemand op de lijst om te mailen.' : 'Download de persoonlijke links bij Mails op deze pagina, en verstuur de uitnodigingen zelf.'}`,
  herinnerd: (count) =>
    count === 0
      ? 'Er ging geen herinnering uit. Wie nog niet klaar is, kreeg vandaag pas een mail, wil geen mail of is niet te bereiken.'
      : `${counted(count, 'herinnering gaat', 'herinneringen gaan')} nu op weg.`,
  linksklaar: () => 'Het bestand met de links voor deze herinnering staat klaar. U verstuurt het zelf.',
  verschoven: () => 'De laatste dag is verschoven. Mails die nog uitgaan, noemen de nieuwe dag.',
  gesloten: () => 'De meting is gesloten. Antwoorden komen er niet meer bij.',
  verzegeld: () => 'De meting is verzegeld. Hieronder staan de uitkomsten.',
  stilgezet: () => 'Het versturen staat stil. Mails die al bij de mailserver waren, komen nog aan.',
  hervat: () => 'Het versturen gaat verder.',
  gepubliceerd: () => 'De pagina is openbaar. Hieronder staat een tekst om hem te delen.',
  paginaweg: () => 'De pagina is ingetrokken. Wie het adres opent, leest dat er niets is.',
  verwijderd: () => 'De voorbereiding is verwijderd.',
  vrijgegeven: () => 'Het antwoord is vrijgegeven. Hier is het volgende.',
  teruggehouden: () => 'Het antwoord is niet vrijgegeven. Hier is het volgende.',
  teruggelegd: () => 'Het antwoord ligt weer bij de ongelezen antwoorden.',
  uitgelezen: () => 'Bewaard. Van deze vraag zijn alle antwoorden gelezen.',
  thema: (count) => `Het thema is aangepast bij ${counted(count, 'antwoord', 'antwoorden')}.`,
  taal: () => 'Deze taal wordt nu aangeboden in metingen die nog open moeten.',
  taalweg: () => 'Deze taal wordt niet meer aangeboden in metingen die nog open moeten.',
  collega: () => 'De collega staat op de lijst. De link om in te loggen is onderweg.',
  collegaweg: () => 'De collega is van de lijst gehaald en kan niet meer inloggen.',
  proefmail: () => 'De proefmail is verstuurd. Kijk of hij goed aankomt.',
  proefoutbox: () => 'De proefmail staat in de outbox. Er is geen mail echt verstuurd.',
};

/** What has just been done, from `?melding=` and `?aantal=`; shows nothing for anything else. */
export function Done({ message, count }: { message: string | null; count: string | null }) {
  const text = message !== null && Object.hasOwn(messages, message) ? messages[message] : undefined;
  if (!text) return null;
  return (
    <div role="status">
      <Notice tone="done">
        <p>{text(/^\d{1,7}$/.test(count ?? '') ? Number(count) : 0)}</p>
      </Notice>
    </div>
  );
}
