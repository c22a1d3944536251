import { createContext, useContext } from 'react';

/** The nonce of this response's content security policy; set around the page by entry.server. */
export const NonceContext = createContext<string | undefined>(undefined);

/** For `Scripts` and `ScrollRestoration`. Undefined in the browser, where nonces are hidden anyway. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
