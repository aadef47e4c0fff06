import { Button, Input, makeStyles, Textarea, tokens, Tooltip } from "@fluentui/react-components";
import { SendRegular } from "@fluentui/react-icons";
import { recipientFields, type Draft } from "../mailbox/mailbox-types.ts";
import { inLocale } from "../manifest/manifest-model.ts";
import { firstPaneButton } from "../state/pane-actions.ts";
import { AddInIcon } from "./AddInIcon.tsx";
import { NotificationBars } from "./NotificationBars.tsx";
import { RecipientInput } from "./RecipientInput.tsx";
import { useSheetStyles } from "./sheet-styles.ts";
import { usePressRibbonButton } from "./use-press-ribbon-button.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  body: { flexGrow: 1, minHeight: "120px", "& textarea": { height: "100%", maxHeight: "none" } },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const labels = { to: "To", cc: "Cc", bcc: "Bcc" } as const;

/** A message being written, with the add-in's sprocket below the body (S-050). */
export function ComposeForm({ draft }: { draft: Draft }) {
  const sheet = useSheetStyles();
  const styles = useStyles();
  const { changeDraft } = useSimulator();
  return (
    <section aria-label="New message" className={sheet.sheet}>
      <NotificationBars />
      <div className={styles.fields}>
        {recipientFields.map((field) => (
          <RecipientInput key={field} field={field} label={labels[field]} draft={draft} />
        ))}
        <Input
          appearance="underline"
          size="large"
          placeholder="Add a subject"
          aria-label="Subject"
          value={draft.subject}
          onChange={(_event, data) => changeDraft({ subject: data.value })}
        />
      </div>
      <Textarea
        appearance="outline"
        resize="none"
        className={styles.body}
        placeholder="Write your message"
        aria-label="Message body"
        value={draft.bodyText}
        onChange={(_event, data) => changeDraft({ bodyText: data.value })}
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
