import { useCallback, useEffect, useState } from "react";
import type { OutlookItem } from "../outlook/outlook-types.ts";

export interface OpenedContact {
  /** The address of the recipient whose contact is open; null: the list. */
  address: string | null;
  open: (address: string) => void;
  close: () => void;
  /** The recipient whose row should get the focus back, once after closing. */
  returnFocusTo: string | null;
}

/** Which contact is open. Stays open while its recipient is among the message's, whatever else changes. */
export function useOpenedContact(item: OutlookItem | null): OpenedContact {
  const [address, setAddress] = useState<string | null>(null);
  const [returnFocusTo, setReturnFocusTo] = useState<string | null>(null);
  const gone = address !== null && item !== null && !has(item, address);

  useEffect(() => {
    if (gone) setAddress(null);
  }, [gone]);

  const open = useCallback((wanted: string) => {
    setReturnFocusTo(null);
    setAddress(wanted);
  }, []);
  const close = useCallback(() => {
    setReturnFocusTo(address);
    setAddress(null);
  }, [address]);
  return { address: gone ? null : address, open, close, returnFocusTo };
}

const has = (item: OutlookItem, address: string) =>
  item.kind !== "none" && item.recipients.some((recipient) => recipient.address === address);
