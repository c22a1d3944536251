import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Brand } from './Brand';

const menu = [
  { to: '/programma', text: 'Programma' },
  { to: '/ontvangers', text: 'Ontvangers' },
  { to: '/loopt-nu', text: 'Loopt nu' },
  { to: '/resultaten', text: 'Resultaten' },
  { to: '/acties', text: 'Acties' },
];

interface Props {
  /** The part of the menu that this page belongs to, as its address. */
  section: string;
  associationName: string;
  isExample: boolean;
  /** More than one samenwerkingsverband to choose from. */
  canChoose: boolean;
  /** Mail is put in a folder instead of being sent. */
  showOutbox: boolean;
  children: ReactNode;
}

/** What stands around every page of the bureau: menu, whose data it is, and the banner of the example. */
export function BureauFrame({ section, associationName, isExample, canChoose, showOutbox, children }: Props) {
  return (
    <>
      <a className="skip-link" href="#inhoud">
        Naar de inhoud
      </a>
      <header className="site-header">
        <div className="site-header-row wrap">
          <NavLink to="/programma" className="brand-link" aria-label="Peilstok, naar het programma">
            <Brand />
          </NavLink>
          <span className="site-association">{associationName}</span>
          <nav className="site-account" aria-label="Beheer">
            {showOutbox && <NavLink to="/outbox">Outbox</NavLink>}
            {canChoose && <NavLink to="/kiezen">Wisselen</NavLink>}
            <NavLink to="/instellingen">Instellingen</NavLink>
            <form method="post" action="/uitloggen">
              <button type="submit" className="link-button">
                Uitloggen
              </button>
            </form>
          </nav>
        </div>
        <nav className="site-menu wrap" aria-label="Hoofdmenu">
          {menu.map((entry) => (
            <Link key={entry.to} to={entry.to} aria-current={entry.to === section ? 'page' : undefined}>
              {entry.text}
            </Link>
          ))}
        </nav>
      </header>
      {isExample && <ExampleBanner />}
      <main id="inhoud" className="wrap page" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer wrap">
        Uitkomsten van een vragenlijst staan hier pas na het verzegelen, en alleen van groepen met ten minste
        vijf antwoorden. Binnen zo’n groep kan een antwoord wel door één iemand gekozen zijn.{' '}
        <a href="/privacy-uitleg">Wie kan wat zien?</a> <a href="/toegankelijkheid">Toegankelijkheid</a>
      </footer>
    </>
  );
}

function ExampleBanner() {
  return (
    <aside className="example-banner" aria-label="Voorbeeld">
      <div className="wrap">
        <p>
          <strong>Dit is een voorbeeld.</strong> Het samenwerkingsverband, de scholen en alle antwoorden zijn
          verzonnen.
        </p>
        <a href="/voorbeeld/verwijderen">Voorbeeld verwijderen</a>
      </div>
    </aside>
  );
}
