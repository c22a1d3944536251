import { Fragment } from 'react';

/** An address to type over: where it does not fit on a line it breaks before its code, never within. */
export function TypedAddress({ typed }: { typed: string }) {
  return typed.split(/(?<=\/)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, always in this order
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <span className="unbroken">{part}</span>
    </Fragment>
  ));
}
