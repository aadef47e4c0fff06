import { Fragment } from "react";

/** An address that breaks, where it must, before its @ and dots instead of anywhere. */
export function Address({ address }: { address: string }) {
  return (
    <bdi>
      {address.split(/(?=[@.])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}
