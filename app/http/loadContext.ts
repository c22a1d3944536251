import type { AppContext } from '../context';

declare module '@remix-run/server-runtime' {
  /** What the server hands to every loader and action. */
  interface AppLoadContext {
    app: AppContext;
    nonce: string;
    /** Network address of the visitor, to count tries in memory; absent in tests. */
    visitor?: string | null;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
