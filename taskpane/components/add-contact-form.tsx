import { Button } from "./button.tsx";
import { makeStyles } from "../styles/make-styles.ts";
import type { SubmitEvent } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Contact, CreateContactRequest } from "../../src/contract/types.ts";
import { useAddContact } from "../hooks/use-add-contact.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import type { Recipient } from "../outlook/outlook-types.ts";
import { splitName } from "../recipients/split-name.ts";
import { actionFailureText } from "../service/failure-texts.ts";
import { RequestNote } from "./request-note.tsx";
import { TextField } from "./text-field.tsx";

const useStyles = makeStyles({
  form: { display: "grid", gap: "12px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

const fields = ["givenName", "familyName", "jobTitle", "companyName"] as const;

interface Props {
  client: Pick<Client, "createContact">;
  recipient: Recipient;
  onAdded: (contact: Contact) => void;
  onCancel: () => void;
}

/** Makes a contact of an unknown recipient; what Outlook knows of the name stands there already. */
export function AddContactForm({ client, recipient, onAdded, onCancel }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const story = useStoryTexts();
  const adding = useAddContact(client, onAdded);
  const { givenName, familyName } = splitName(recipient.name);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!adding.busy) adding.run(requestOf(new FormData(event.currentTarget), recipient.address));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField label={story("givenName")} name="givenName" defaultValue={givenName} />
      <TextField label={story("familyName")} name="familyName" defaultValue={familyName} />
      <TextField label={story("jobTitle")} name="jobTitle" defaultValue="" />
      <TextField label={story("company")} name="companyName" defaultValue="" />
      {adding.failure ? (
        <RequestNote text={actionFailureText(adding.failure, texts)} failure={adding.failure} />
      ) : null}
      <div className={styles.actions}>
        <Button look="primary" type="submit" waiting={adding.busy}>
          {story(adding.busy ? "saving" : "save")}
        </Button>
        <Button onClick={onCancel}>{texts("cancel")}</Button>
      </div>
    </form>
  );
}

/** Empty fields are left out: the contract has no blank values. */
function requestOf(form: FormData, address: string): CreateContactRequest {
  const request: CreateContactRequest = { address };
  for (const field of fields) {
    const value = form.get(field);
    if (typeof value === "string" && value.trim() !== "") request[field] = value.trim();
  }
  return request;
}
