import { Gauge, type Registry } from "prom-client";
import type { Backlog } from "../store/steps/read-backlog.ts";

const gauges: readonly { name: string; help: string; of: keyof Backlog }[] = [
  {
    name: "sales_tools_uncertain_emails",
    help: "Emails of which nobody knows whether they left.",
    of: "uncertainEmails",
  },
  {
    name: "sales_tools_oldest_due_seconds",
    help: "Since when the oldest step is due that nobody has carried out.",
    of: "oldestDueSeconds",
  },
  {
    name: "sales_tools_stuck_enrollments",
    help: "Enrollments at a step that could not be carried out and waits for a person.",
    of: "stuckEnrollments",
  },
  {
    name: "sales_tools_inboxes_in_trouble",
    help: "Connected inboxes with a failure that a person has to mend.",
    of: "inboxesInTrouble",
  },
];

/** What waits in the whole database, asked for when somebody reads the metrics; -1 while the database is away. */
export function addBacklogMetrics(registry: Registry, readBacklog: () => Promise<Backlog>): void {
  // All are collected side by side, and of one look at the database.
  let asked: Promise<Backlog | null> | null = null;
  const look = (): Promise<Backlog | null> => {
    asked ??= readBacklog()
      .catch(() => null)
      .finally(() => (asked = null));
    return asked;
  };
  for (const { name, help, of } of gauges) {
    const gauge = new Gauge({
      name,
      help: `${help} In the whole database; -1 while it is away.`,
      registers: [],
      async collect() {
        const backlog = await look();
        this.set(backlog === null ? -1 : backlog[of]);
      },
    });
    registry.registerMetric(gauge);
  }
}
