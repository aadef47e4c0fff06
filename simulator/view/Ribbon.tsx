import { makeStyles, Text, tokens, Toolbar, ToolbarButton, ToolbarDivider } from "@fluentui/react-components";
import { ArrowReplyRegular, DeleteRegular, MailAddRegular } from "@fluentui/react-icons";
import { Fragment, type ReactNode } from "react";
import { inLocale, type Manifest } from "../manifest/manifest-model.ts";
import { surfaceOf } from "../state/simulator-state.ts";
import { RibbonControl } from "./RibbonControl.tsx";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  ribbon: {
    margin: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    minHeight: "60px",
    flexShrink: 0,
    flexWrap: "wrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    border: "none",
  },
  controls: { display: "flex" },
  divider: { alignSelf: "stretch", margin: `${tokens.spacingVerticalS} 0` },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, lineHeight: "14px" },
});

/** The mailbox's own commands, then the add-in's groups as the manifest has them for this surface. */
export function Ribbon({ manifest }: { manifest: Manifest }) {
  const styles = useStyles();
  const { item, settings } = useSimulatorState();
  const groups = item.kind === "none" ? [] : manifest.surfaces[surfaceOf(item)];
  return (
    <Toolbar aria-label="Ribbon" className={styles.ribbon}>
      <Group label="Mail">
        <MailButtons />
      </Group>
      {groups.map((group) => (
        <Fragment key={group.id}>
          <ToolbarDivider className={styles.divider} />
          <Group label={inLocale(group.label, settings.locale)}>
            {group.controls.map((control) => (
              <RibbonControl key={control.id} control={control} />
            ))}
          </Group>
        </Fragment>
      ))}
    </Toolbar>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} className={styles.group}>
      <div className={styles.controls}>{children}</div>
      <Text aria-hidden className={styles.label}>
        {label}
      </Text>
    </fieldset>
  );
}

function MailButtons() {
  const { composeNew, reply, closeDraft } = useSimulator();
  const { item } = useSimulatorState();
  return (
    <>
      <ToolbarButton icon={<MailAddRegular />} onClick={() => composeNew()}>
        New mail
      </ToolbarButton>
      {item.kind === "read" && (
        <ToolbarButton icon={<ArrowReplyRegular />} onClick={reply}>
          Reply
        </ToolbarButton>
      )}
      {item.kind === "compose" && (
        <ToolbarButton icon={<DeleteRegular />} onClick={closeDraft}>
          Discard
        </ToolbarButton>
      )}
    </>
  );
}
