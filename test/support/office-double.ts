/** A stand-in for Outlook's side of Office.js, with its quirks: what the adapter is tested against. */
import { dialogDouble } from "./office-dialog-double.ts";

export interface Person {
  emailAddress: string;
  displayName: string;
}
export const person = (emailAddress: string, displayName = ""): Person => ({ emailAddress, displayName });

export interface OfficeSetUp {
  host?: string | null;
  platform?: string;
  hostName?: string;
  /** Highest version per requirement set; a set that is not listed is not supported. */
  sets?: Record<string, string>;
  language?: string;
  ownAddress?: string;
  theme?: { isDarkTheme?: boolean; bodyBackgroundColor: string };
  partitionKey?: string;
  item?: object | null;
}

type Handler = (event: unknown) => void;
interface AsyncResult {
  status: "succeeded" | "failed";
  value?: unknown;
  error?: { code: number; message: string };
}
type Done = (result: AsyncResult) => void;

/** How many calls Outlook on the web takes at once. */
const concurrentCalls = 3;

export class OfficeDouble {
  readonly handlers = new Map<string, Handler[]>();
  readonly notifications: { key: string; details: Record<string, unknown> }[] = [];
  readonly actions = new Map<string, (event: { completed: () => void }) => void>();
  readonly sets: Record<string, string>;
  readonly dialog = dialogDouble(this);
  mailbox: { item: object | null; [name: string]: unknown };
  /** Names of calls in the order they arrived. */
  readonly calls: string[] = [];
  mostAtOnce = 0;
  #atOnce = 0;
  #held: (() => void)[] | null = null;
  #refused = new Map<string, number>();

  constructor(setUp: OfficeSetUp) {
    this.sets = setUp.sets ?? { Mailbox: "1.15", NestedAppAuth: "1.1", DialogApi: "1.2" };
    this.mailbox = {
      item: setUp.item ?? null,
      diagnostics: { hostName: setUp.hostName ?? "OutlookWebApp" },
      userProfile: { emailAddress: setUp.ownAddress ?? "Maya.Lindqvist@fjordlight.example" },
      addHandlerAsync: this.registration("mailbox"),
    };
  }

  /** Answers after the current turn, unless held, refused or one call too many. */
  answer(name: string, done: Done, value?: unknown): void {
    this.calls.push(name);
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    const code = this.#atOnce > concurrentCalls ? 9046 : this.#refused.get(name);
    const finish = () => {
      this.#atOnce -= 1;
      if (code === undefined) done({ status: "succeeded", value });
      else done({ status: "failed", error: { code, message: `${name} refused` } });
    };
    if (this.#held) this.#held.push(finish);
    else void Promise.resolve().then(finish);
  }

  refuse(name: string, code: number): void {
    this.#refused.set(name, code);
  }

  /** From now on nothing is answered until the returned function is called. */
  hold(): () => void {
    const held: (() => void)[] = [];
    this.#held = held;
    return () => {
      this.#held = null;
      held.forEach((finish) => finish());
    };
  }

  fire(owner: string, type: string, event: unknown = {}): void {
    this.handlers.get(`${owner}:${type}`)?.forEach((handler) => handler(event));
  }

  /** What Outlook does when the rep clicks another message. */
  select(item: object | null): void {
    this.mailbox.item = item;
    this.fire("mailbox", "itemChanged");
  }

  registration(owner: string) {
    return (type: string, handler: Handler, done: Done) => {
      const key = `${owner}:${type}`;
      this.handlers.set(key, [...(this.handlers.get(key) ?? []), handler]);
      this.answer(`${owner}.addHandler.${type}`, done);
    };
  }

  notificationMessages = {
    replaceAsync: (key: string, details: Record<string, unknown>, done: Done) => {
      this.notifications.push({ key, details });
      this.answer("notify", done);
    },
  };

  readItem(
    id: string,
    fields: { from?: Person | null; sender?: Person | null; to?: Person[]; cc?: Person[] },
  ) {
    const { from = null, sender = from, to = [], cc = [] } = fields;
    return { itemId: id, from, sender, to, cc, notificationMessages: this.notificationMessages };
  }

  composeItem(name: string, fields: { to?: Person[]; cc?: Person[]; bcc?: Person[] }) {
    const field = (of: "to" | "cc" | "bcc") => ({
      getAsync: (done: Done) => this.answer(`${name}.${of}`, done, fields[of] ?? []),
    });
    return {
      to: field("to"),
      cc: field("cc"),
      bcc: field("bcc"),
      addHandlerAsync: this.registration(name),
      notificationMessages: this.notificationMessages,
    };
  }
}

/** Puts a double in place of `Office`; `uninstallOffice` takes it away. */
export function installOffice(setUp: OfficeSetUp = {}): OfficeDouble {
  const double = new OfficeDouble(setUp);
  const { host = "Outlook", platform = "OfficeOnline" } = setUp;
  const office = {
    EventType: {
      ItemChanged: "itemChanged",
      RecipientsChanged: "recipientsChanged",
      OfficeThemeChanged: "officeThemeChanged",
      DialogMessageReceived: "dialogMessageReceived",
      DialogEventReceived: "dialogEventReceived",
    },
    MailboxEnums: {
      ItemNotificationMessageType: {
        InformationalMessage: "informationalMessage",
        ErrorMessage: "errorMessage",
      },
    },
    onReady: () => Promise.resolve({ host, platform: host === null ? null : platform }),
    actions: {
      associate: (name: string, run: (event: { completed: () => void }) => void) =>
        double.actions.set(name, run),
    },
    context: {
      platform,
      displayLanguage: setUp.language ?? "en-US",
      partitionKey: setUp.partitionKey,
      officeTheme: setUp.theme,
      requirements: { isSetSupported: (set: string, version: string) => atLeast(double.sets[set], version) },
      mailbox: host === null ? undefined : double.mailbox,
      ui: double.dialog.ui,
    },
  };
  Object.assign(globalThis, { Office: office });
  return double;
}

export function uninstallOffice(): void {
  Reflect.deleteProperty(globalThis, "Office");
}

function atLeast(has: string | undefined, wanted: string): boolean {
  const number = (version: string) => {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major * 1000 + minor;
  };
  return has !== undefined && number(has) >= number(wanted);
}
