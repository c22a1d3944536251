import type { ServerBuild } from '@remix-run/server-runtime';

type Route = NonNullable<ServerBuild['routes'][string]>;

/** Pages in the shape that the Remix build gives them, for tests of what stands around them. */
export function exampleBuild(routes: Record<string, Partial<Route['module']>>): ServerBuild {
  const made = Object.entries(routes).map(([path, module]) => [
    path,
    { id: path, path, module: { ...module } } as unknown as Route,
  ]);
  return {
    mode: 'production',
    isSpaMode: false,
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    basename: '/',
    future: {
      v3_fetcherPersist: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_routeConfig: true,
      v3_singleFetch: true,
      v3_throwAbortReason: true,
      unstable_optimizeDeps: false,
    },
    assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
    entry: {
      module: {
        default: (_request: Request, status: number) => new Response('page', { status }),
        handleError: () => undefined,
      },
    },
    routes: Object.fromEntries(made),
  } as unknown as ServerBuild;
}
