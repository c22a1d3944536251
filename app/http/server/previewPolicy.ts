import { securityHeaders } from './securityHeaders';

/**
 * The content policy of the page on which a questionnaire is tried out: SurveyJS writes its theme into `style` elements
 * and attributes and knows no nonce, so there (and only there) inline styles are allowed. Scripts stay as strict as
 * everywhere.
 */
export function previewPolicy(nonce: string, overHttps: boolean): string {
  const policy = securityHeaders({ nonce, overHttps })['Content-Security-Policy'] ?? '';
  return policy.replace(/style-src [^;]*/, "style-src 'self' 'unsafe-inline'");
}
