/**
 * Remix options; vite.config.ts gives them to the Vite plugin, which does not read this file by itself. Every v3 flag is
 * on, so that moving to React Router 7 stays mechanical.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
