import { inLocale, iconFor, type ManifestIcon } from "../manifest/manifest-model.ts";
import { onThisOrigin } from "../manifest/on-this-origin.ts";
import { useSimulatorState } from "./use-simulator-state.ts";

/** An icon of the manifest, sharp on this screen. It says nothing that the label does not. */
export function AddInIcon({ icons, pixels }: { icons: readonly ManifestIcon[]; pixels: number }) {
  const { settings } = useSimulatorState();
  const icon = iconFor(icons, pixels * window.devicePixelRatio);
  if (!icon) return null;
  return (
    <img src={onThisOrigin(inLocale(icon.url, settings.locale))} width={pixels} height={pixels} alt="" />
  );
}
