/** The Outlook clients that the simulator plays, as far as an add-in can tell them apart. */
export const clientNames = ["web", "windows", "mac", "mailbox15"] as const;
export type ClientName = (typeof clientNames)[number];

export interface ClientProfile {
  label: string;
  /** What `Office.context.requirements.isSetSupported` answers from. */
  requirementSets: Readonly<Record<string, string>>;
  /** Recipients that `getAsync` returns at most in compose. */
  composeRecipientCap: number;
  /** Recipients of `item.to` and `item.cc` in read, header expanded and collapsed. */
  readRecipientCap: { expanded: number; collapsed: number };
  /** Office.js calls that may be under way at once; the next one fails. */
  concurrentCalls: number;
}

const modern = { DialogApi: "1.2", DialogOrigin: "1.1", NestedAppAuth: "1.1", IdentityAPI: "1.3" };

export const clients: Readonly<Record<ClientName, ClientProfile>> = {
  web: {
    label: "Outlook on the web",
    requirementSets: { Mailbox: "1.16", ...modern },
    composeRecipientCap: 1000,
    readRecipientCap: { expanded: 1000, collapsed: 20 },
    concurrentCalls: 3,
  },
  windows: {
    label: "Classic Outlook on Windows",
    requirementSets: { Mailbox: "1.15", ...modern, OpenBrowserWindowApi: "1.1" },
    composeRecipientCap: 500,
    readRecipientCap: { expanded: 500, collapsed: 500 },
    concurrentCalls: Infinity,
  },
  mac: {
    label: "Outlook on Mac",
    requirementSets: { Mailbox: "1.14", ...modern, OpenBrowserWindowApi: "1.1" },
    composeRecipientCap: 500,
    readRecipientCap: { expanded: 100, collapsed: 100 },
    concurrentCalls: Infinity,
  },
  mailbox15: {
    label: "Mailbox 1.5 (own Exchange server)",
    requirementSets: { Mailbox: "1.5", DialogApi: "1.1" },
    composeRecipientCap: 100,
    readRecipientCap: { expanded: 100, collapsed: 20 },
    concurrentCalls: 3,
  },
};

/** Whether a client has at least this Mailbox requirement set. Only 1.x exists. */
export function hasMailbox(client: ClientProfile, minor: number): boolean {
  return Number(client.requirementSets["Mailbox"]?.split(".")[1] ?? 0) >= minor;
}
