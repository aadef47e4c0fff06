import { clientNames, type ClientName } from "../host/clients.ts";
import { signInModes, type SignInMode } from "../host/nested-app-auth-bridge.ts";
import type { ThemeName } from "../host/office-theme.ts";
import { serviceFaults, type ServiceFault } from "./trial-actions.ts";
import { recipientFields, type RecipientField } from "../mailbox/mailbox-types.ts";

export const locales = ["en-US", "de-DE", "pl-PL", "nb-NO"] as const;
export type Locale = (typeof locales)[number];
export const themes = ["light", "dark"] as const satisfies readonly ThemeName[];
export const paneWidths = [320, 450] as const;

/** The trial settings: what a person turns above the mailbox, and a test in the page's query. */
export interface SimulatorSettings {
  username: string;
  theme: ThemeName;
  locale: Locale;
  client: ClientName;
  signIn: SignInMode;
  /** Collapsed, a real Outlook on the web tells an add-in 20 recipients of a message at most. */
  header: "expanded" | "collapsed";
  /** Real clients sometimes do not raise RecipientsChanged. */
  recipientsEvent: "raised" | "silent";
  /** How the trial's service fares; it is one for all pages that are open. */
  service: ServiceFault;
  /** Pixels. */
  paneWidth: (typeof paneWidths)[number];
  /** Milliseconds that an Office.js call takes. */
  latency: number;
}

export const defaultSettings: SimulatorSettings = {
  username: "maya.lindqvist@fjordlight.example",
  theme: "light",
  locale: "en-US",
  client: "web",
  signIn: "bridge",
  header: "expanded",
  recipientsEvent: "raised",
  service: "none",
  paneWidth: 320,
  latency: 15,
};

/** What the page opens with. */
export interface OpeningView {
  mode: "read" | "compose";
  /** A message's id, "none" for nothing selected; null: the newest of the inbox. */
  message: string | null;
  /** As written in the query; names are looked up when the mailbox is there. */
  recipients: Readonly<Record<RecipientField, string>>;
  paneOpen: boolean;
  pinned: boolean;
  settingsOpen: boolean;
  /** The query names `service`: the service is told, even that it fares well. */
  setsService: boolean;
}

/** Reads the page's query (see README.md). Values that it does not know count as not given. */
export function readQuery(search: string): { settings: SimulatorSettings; opening: OpeningView } {
  const query = new URLSearchParams(search);
  const settings: SimulatorSettings = {
    username: query.get("user") ?? defaultSettings.username,
    theme: oneOf(query.get("theme"), themes, defaultSettings.theme),
    locale: oneOf(query.get("locale"), locales, defaultSettings.locale),
    client: oneOf(query.get("client"), clientNames, defaultSettings.client),
    signIn: oneOf(query.get("signin"), signInModes, defaultSettings.signIn),
    header: oneOf(query.get("header"), ["expanded", "collapsed"], defaultSettings.header),
    recipientsEvent: oneOf(
      query.get("recipientsEvent"),
      ["raised", "silent"],
      defaultSettings.recipientsEvent,
    ),
    service: oneOf(query.get("service"), serviceFaults, defaultSettings.service),
    paneWidth: query.get("width") === "450" ? 450 : 320,
    latency: readLatency(query.get("latency")),
  };
  return { settings, opening: readOpening(query) };
}

function readOpening(query: URLSearchParams): OpeningView {
  const writes = recipientFields.some((field) => query.has(field));
  return {
    mode: query.get("mode") === "compose" || (writes && !query.has("mode")) ? "compose" : "read",
    message: query.get("message"),
    recipients: { to: query.get("to") ?? "", cc: query.get("cc") ?? "", bcc: query.get("bcc") ?? "" },
    paneOpen: query.get("pane") === "open",
    pinned: query.get("pin") === "on",
    settingsOpen: query.get("settings") === "open",
    setsService: query.has("service"),
  };
}

function readLatency(text: string | null): number {
  const latency = Number(text ?? "");
  return text !== null && text !== "" && latency >= 0 && latency <= 10_000
    ? latency
    : defaultSettings.latency;
}

function oneOf<Value extends string>(text: string | null, known: readonly Value[], otherwise: Value): Value {
  return known.find((value) => value === text) ?? otherwise;
}
