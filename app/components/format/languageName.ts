const names: Record<string, string> = {
  nl: 'Nederlands',
  en: 'Engels',
  tr: 'Turks',
  ar: 'Arabisch',
  pl: 'Pools',
  uk: 'Oekraïens',
};

/** A language in Dutch; an unknown code stays as it is. */
export function languageName(code: string): string {
  return names[code] ?? code;
}
