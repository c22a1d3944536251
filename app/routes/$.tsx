/** Any address nobody answers to: the page of `ErrorBoundary` in root.tsx. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function Nowhere() {
  return null;
}
