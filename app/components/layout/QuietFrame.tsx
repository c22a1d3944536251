import type { ReactNode } from 'react';
import { Brand } from './Brand';

/** A page with one thing to do and no menu: signing in, the first day, a page that is not there. */
export function QuietFrame({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <>
      <header className="quiet-header wrap">
        <a href="/" className="brand-link" aria-label="Peilstok, naar het begin">
          <Brand />
        </a>
      </header>
      <main id="inhoud" className={wide ? 'wrap quiet quiet-wide' : 'wrap quiet'}>
        {children}
      </main>
      <footer className="site-footer wrap">
        <a href="/toegankelijkheid">Toegankelijkheid</a>
      </footer>
    </>
  );
}
