import { Button, makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { recipientFields, type Draft } from "../mailbox/mailbox-types.ts";
import { inLocale } from "../manifest/manifest-model.ts";
import { firstPaneButton } from "../state/pane-actions.ts";
import { AddInIcon } from "./AddInIcon.tsx";
import { NotificationBars } from "./NotificationBars.tsx";
import { usePlainFieldStyles } from "./plain-field-styles.ts";
import { RecipientInput } from "./RecipientInput.tsx";
import { useSheetStyles } from "./sheet-styles.ts";
import { usePressRibbonButton } from "./use-press-ribbon-button.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column" },
  body: { flexGrow: 1, minHeight: "120px", resize: "none" },
  subject: { flexGrow: 1, height: "32px", fontWeight: tokens.fontWeightSemibold },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const labels = { to: "To", cc: "Cc", bcc: "Bcc" } as const;

/** A message being written, with the add-in's sprocket below the body (S-050). */
export function ComposeForm({ draft }: { draft: Draft }) {
  const sheet = useSheetStyles();
  const plain = usePlainFieldStyles();
  const styles = useStyles();
  const { changeDraft } = useSimulator();
  return (
    <section aria-label="New message" className={sheet.sheet}>
      <NotificationBars />
      <div className={styles.fields}>
        {recipientFields.map((field) => (
          <RecipientInput key={field} field={field} label={labels[field]} draft={draft} />
        ))}
        <SubjectInput draft={draft} />
      </div>
      <textarea
        className={mergeClasses(plain.input, styles.body)}
        placeholder="Write your message"
        aria-label="Message body"
        value={draft.bodyText}
        onChange={(event) => changeDraft({ bodyText: event.target.value })}
      />
      <div className={styles.foot}>
        <Tooltip content="The simulated Outlook sends nothing" relationship="description">
          <Button appearance="primary" icon={<SendRegular />} disabledFocusable>
            Send
          </Button>
        </Tooltip>
        <AddInButtonBelowBody />
      </div>
    </section>
  );
}

function SubjectInput({ draft }: { draft: Draft }) {
  const plain = usePlainFieldStyles();
  const styles = useStyles();
  const id = useId();
  const { changeDraft } = useSimulator();
  return (
    <div className={plain.row}>
      <label htmlFor={id} className={plain.label}>
        Subject
      </label>
      <input
        id={id}
        className={mergeClasses(plain.input, styles.subject)}
        value={draft.subject}
        onChange={(event) => changeDraft({ subject: event.target.value })}
      />
    </div>
  );
}

/** Outlook on the web shows each add-in's icon below the body too; it does what the ribbon button does. */
function AddInButtonBelowBody() {
  const state = useSimulatorState();
  const press = usePressRibbonButton();
  const button = firstPaneButton(state);
  const name = inLocale(button.label, state.settings.locale);
  return (
    <Tooltip content={name} relationship="label">
      <Button
        appearance="subtle"
        data-below-body={button.id}
        aria-pressed={state.pane?.button.id === button.id}
        icon={<AddInIcon icons={button.icons} pixels={20} />}
        onClick={() => press(button)}
      />
    </Tooltip>
  );
}
