import type { RibbonButton } from "../manifest/manifest-model.ts";
import { useSimulator } from "./use-simulator-state.ts";

/** What a press on one of the add-in's buttons does: its pane opens or closes, or its function runs. */
export function usePressRibbonButton(): (button: RibbonButton) => void {
  const { togglePane, runCommand } = useSimulator();
  return (button) => {
    if (button.action.kind === "show-pane") togglePane(button);
    else void runCommand(button.id);
  };
}
