import { makeStyles, Text, tokens, Toolbar, ToolbarButton, ToolbarDivider } from "@fluentui/react-components";
import { ArrowReplyRegular, DeleteRegular, MailAddRegular } from "@fluentui/react-icons";
import { inLocale, type Manifest, type RibbonGroup } from "../manifest/manifest-model.ts";
import { surfaceOf } from "../state/simulator-state.ts";
import { RibbonControl } from "./RibbonControl.tsx";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  ribbon: {
    margin: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: "56px",
    flexShrink: 0,
    flexWrap: "wrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  group: { display: "flex", flexDirection: "column", alignItems: "center", padding: "4px 0" },
  controls: { display: "flex" },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, lineHeight: "12px" },
});

/** The mailbox's own commands, then the add-in's groups as the manifest has them for this surface. */
export function Ribbon({ manifest }: { manifest: Manifest }) {
  const styles = useStyles();
  const { item } = useSimulatorState();
  const surface = surfaceOf(item);
  return (
    <Toolbar aria-label="Ribbon" className={styles.ribbon}>
      <MailButtons />
      {item.kind !== "none" &&
        manifest.surfaces[surface].map((group) => <AddInGroup key={group.id} group={group} />)}
    </Toolbar>
  );
}

function MailButtons() {
  const { composeNew, reply, closeDraft } = useSimulator();
  const { item } = useSimulatorState();
  return (
    <>
      <ToolbarButton appearance="primary" icon={<MailAddRegular />} onClick={() => composeNew()}>
        New mail
      </ToolbarButton>
      {item.kind === "read" && (
        <ToolbarButton icon={<ArrowReplyRegular />} onClick={() => reply()}>
          Reply
        </ToolbarButton>
      )}
      {item.kind === "compose" && (
        <ToolbarButton icon={<DeleteRegular />} onClick={() => closeDraft()}>
          Discard
        </ToolbarButton>
      )}
    </>
  );
}

function AddInGroup({ group }: { group: RibbonGroup }) {
  const styles = useStyles();
  const { settings } = useSimulatorState();
  const label = inLocale(group.label, settings.locale);
  return (
    <>
      <ToolbarDivider />
      <div role="group" aria-label={label} className={styles.group}>
        <div className={styles.controls}>
          {group.controls.map((control) => (
            <RibbonControl key={control.id} control={control} />
          ))}
        </div>
        <Text aria-hidden className={styles.label}>
          {label}
        </Text>
      </div>
    </>
  );
}
