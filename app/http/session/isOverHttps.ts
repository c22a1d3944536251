import type { AppContext } from '../../context';

/** Whether the bureau reaches this installation over https, by its configured address: forwarded headers can lie. */
export function isOverHttps(app: AppContext): boolean {
  return app.config.baseUrl.startsWith('https:');
}
