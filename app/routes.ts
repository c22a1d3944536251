import { flatRoutes } from '@remix-run/fs-routes';

/** The files in routes/ are the routes; what explains them is none. */
export default flatRoutes({ ignoredRouteFiles: ['**/*.md'] });
