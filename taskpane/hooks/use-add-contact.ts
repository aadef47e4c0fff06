import { useState } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Contact, CreateContactRequest } from "../../src/contract/types.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface AddContact {
  busy: boolean;
  failure: Failure | null;
  run: (body: CreateContactRequest) => void;
}

/** Creates a contact; `onAdded` when the service has it. */
export function useAddContact(
  client: Pick<Client, "createContact">,
  onAdded: (contact: Contact) => void,
): AddContact {
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({
    busy: false,
    failure: null,
  });
  const run = (body: CreateContactRequest) => {
    setState({ busy: true, failure: null });
    client.createContact(body).then(
      (contact) => {
        setState({ busy: false, failure: null });
        onAdded(contact);
      },
      (error: unknown) => setState({ busy: false, failure: failureOf(error, navigator.onLine) }),
    );
  };
  return { ...state, run };
}
