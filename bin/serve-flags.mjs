/**
 * How `npm start` runs the product: garbage is collected after less has come than Node does by itself on a machine with much
 * memory, so that a list of 50,000 and a sending leave it under 300 MB. Node takes these only at its start, so package.json says
 * them too.
 */
export const serveFlags = ['--max-semi-space-size=16', '--heap-growing-percent=60'];
