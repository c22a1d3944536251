/** Where a template waits for what differs per recipient. Never part of what a recipient may be called. */
export const nameMarker = '[[name]]';
export const unsubscribeMarker = '[[unsubscribe]]';

/** Place of the nth personal link, from 1. */
export function linkMarker(n: number): string {
  return `[[link-${n}]]`;
}

/** Place of the name of the nth school, from 1. */
export function schoolMarker(n: number): string {
  return `[[school-${n}]]`;
}

/** Any marker or fill-in field, ours or one that was forgotten in a text. */
export const anyMarker = /\[\[([^[\]]*)\]\]/g;
