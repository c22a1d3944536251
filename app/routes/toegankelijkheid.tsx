import type { LoaderFunctionArgs } from '@remix-run/node';
import { accessibilityReply } from '../respondent/statements/accessibilityReply';

/** The toegankelijkheidsverklaring. */
export function loader({ request }: LoaderFunctionArgs): Response {
  return accessibilityReply(request);
}
