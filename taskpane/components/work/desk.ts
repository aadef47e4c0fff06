import type { PaneClient } from "../../service/pane-client.ts";
import type { Enrollment } from "../../../src/contract/types.ts";
import type { Timers } from "../../time/timers.ts";

/** What every part of a contact's sequence work needs around it. */
export interface Desk {
  client: PaneClient;
  timers: Timers;
  now: number;
  announce: (text: string) => void;
  /** Takes in an enrollment the service answered. */
  changed: (enrollment: Enrollment) => void;
  /** Asks anew how everything stands. */
  refresh: () => void;
  /** Moves the focus to the enrollment: what was pressed is gone. */
  toOutcome: () => void;
}
