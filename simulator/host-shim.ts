/**
 * Runs in the add-in's pages before office.js, in trial builds only. Opened alone or as a dialog, a page gets the
 * Microsoft Ajax stand-in and nothing else.
 */
import { defineMicrosoftAjax } from "./host-shim/microsoft-ajax.ts";
import { forgetFormerHost } from "./host-shim/forget-former-host.ts";
import { findSimulator } from "./host-shim/find-simulator.ts";
import { provideOfficeTheme } from "./host-shim/provide-office-theme.ts";

defineMicrosoftAjax(window);

const simulator = findSimulator(window);
if (!simulator) forgetFormerHost(window);
else {
  provideOfficeTheme(window, () => simulator.frames.officeTheme());
  const bridge = simulator.frames.nestedAppAuthBridge();
  if (bridge) window.nestedAppAuthBridge = bridge;
}
