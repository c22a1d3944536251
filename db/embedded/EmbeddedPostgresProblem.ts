/** The embedded database cannot start, in words for whoever starts the product. */
export class EmbeddedPostgresProblem extends Error {}
