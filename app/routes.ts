import { flatRoutes } from '@remix-run/fs-routes';

/** The files in routes/ are the routes. */
export default flatRoutes();
