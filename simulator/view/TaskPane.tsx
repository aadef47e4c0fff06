import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  ToggleButton,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular, DismissRegular, PinFilled, PinRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { frameAddress } from "../host/frame-address.ts";
import { inLocale, type Manifest } from "../manifest/manifest-model.ts";
import { canPin } from "../state/pane-actions.ts";
import { isPinned, type PaneState, type SimulatorState } from "../state/simulator-state.ts";
import { AddInIcon } from "./AddInIcon.tsx";
import { useOfficeHost } from "./use-office-host.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  narrow: { width: "320px" },
  wide: { width: "450px" },
  title: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    height: "44px",
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, margin: 0, fontSize: tokens.fontSizeBase300, paddingLeft: tokens.spacingHorizontalXS },
  // The page's own default scheme: with another one browsers paint white behind a page that is still loading.
  frame: { flexGrow: 1, width: "100%", border: "none", colorScheme: "light dark" },
});

interface TaskPaneProps {
  pane: PaneState;
  manifest: Manifest;
}

/** The add-in's pane: its title bar and its page. */
export function TaskPane({ pane, manifest }: TaskPaneProps) {
  const styles = useStyles();
  const { settings } = useSimulatorState();
  const name = inLocale(manifest.displayName, settings.locale);
  return (
    <aside
      aria-label={name}
      className={mergeClasses(styles.pane, settings.paneWidth === 450 ? styles.wide : styles.narrow)}
    >
      <PaneTitle pane={pane} name={name} />
      <AddInFrame pane={pane} manifest={manifest} name={name} />
    </aside>
  );
}

function PaneTitle({ pane, name }: { pane: PaneState; name: string }) {
  const styles = useStyles();
  const { setPinned, reloadPane, closePane } = useSimulator();
  const pinned = isPinned(useSimulatorState());
  return (
    <div className={styles.title}>
      <AddInIcon icons={pane.button.icons} pixels={20} />
      <Text as="h2" weight="semibold" className={styles.name}>
        {name}
      </Text>
      {canPin(pane.button) && (
        <Tooltip content={pinned ? "Unpin" : "Pin: keep open for other messages"} relationship="label">
          <ToggleButton
            size="small"
            appearance="subtle"
            checked={pinned}
            icon={pinned ? <PinFilled /> : <PinRegular />}
            onClick={() => setPinned(!pinned)}
          />
        </Tooltip>
      )}
      <Tooltip content="Load again" relationship="label">
        <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={reloadPane} />
      </Tooltip>
      <Tooltip content="Close" relationship="label">
        <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={closePane} />
      </Tooltip>
    </div>
  );
}

function AddInFrame({ pane, manifest, name }: TaskPaneProps & { name: string }) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const state = useSimulatorState();
  // The address belongs to this load of the page: what changes later is told by events.
  const [address] = useState(() => paneAddress(pane, manifest, state));
  useOfficeHost(frame, manifest, address.src, pane.button.id);
  return (
    // oxlint-disable-next-line react/iframe-missing-sandbox -- the add-in shares this origin (office.js demands it), and could take the sandbox away itself
    <iframe ref={frame} title={name} name={address.name} className={styles.frame} />
  );
}

function paneAddress(pane: PaneState, manifest: Manifest, state: SimulatorState) {
  const { action } = pane.button;
  if (action.kind !== "show-pane") throw new Error(`The control "${pane.button.id}" opens no pane.`);
  const { locale } = state.settings;
  return frameAddress(inLocale(action.sourceLocation, locale), {
    origin: window.location.origin,
    addInId: manifest.id,
    locale,
    conversationId: crypto.randomUUID(),
  });
}
