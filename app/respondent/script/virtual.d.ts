declare module 'virtual:respondent-script' {
  /** Where the built script is served, e.g. `/assets/invullen-<hash>.js`. */
  export const scriptPath: string;
}
