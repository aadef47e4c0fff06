import type { SimulatorApi } from "../simulator-api.ts";

/** The simulator that frames this page; undefined when the page stands alone, in a dialog or in another site's frame. */
export function findSimulator(page: Window): SimulatorApi | undefined {
  if (page.parent === page) return undefined;
  try {
    return page.parent.salesToolsSimulator;
  } catch {
    // The parent is of another origin: its properties may not be read.
    return undefined;
  }
}
