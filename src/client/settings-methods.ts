import { type Asking, segment } from "./asking.ts";
import type { Client } from "./client-types.ts";

/** Two servers are asked, and slow ones are what is being looked for. */
const testTimeoutMs = 30_000;

type SettingsMethods = Pick<
  Client,
  | "listInboxes"
  | "connectInbox"
  | "connectMicrosoft"
  | "connectMailServers"
  | "testInbox"
  | "disconnectInbox"
  | "limitInbox"
  | "listAbsences"
  | "createAbsence"
  | "endAbsence"
  | "listHolidays"
  | "createHoliday"
  | "deleteHoliday"
  | "listBlockedDomains"
  | "blockDomain"
  | "unblockDomain"
  | "getAutomation"
  | "changeAutomation"
  | "copySequence"
>;

const automation = (sequenceId: string) => `/v1/sequences/${segment(sequenceId)}/automation`;

/** From where emails leave, when none do, and when they stop: inboxes, absences, holidays, automation. */
export function settingsMethods({ get, post, json, remove }: Asking): SettingsMethods {
  return {
    listInboxes: (options) => get("/v1/inboxes", options),
    connectInbox: (body, options) => post("/v1/inboxes", options, body),
    connectMicrosoft: (options) => post("/v1/inboxes/connect/microsoft", options),
    connectMailServers: (options) => post("/v1/inboxes/connect/mail-servers", options),
    testInbox: (id, options) =>
      post(`/v1/inboxes/${segment(id)}/test`, { timeoutMs: testTimeoutMs, ...options }),
    disconnectInbox: (id, options) => post(`/v1/inboxes/${segment(id)}/disconnect`, options),
    limitInbox: (id, limits, options) => json("PATCH", `/v1/inboxes/${segment(id)}`, options, limits),
    listAbsences: (options) => get("/v1/absences", options),
    createAbsence: (body, options) => post("/v1/absences", options, body),
    endAbsence: (id, options) => remove(`/v1/absences/${segment(id)}`, options),
    listHolidays: (options) => get("/v1/holidays", options),
    createHoliday: (body, options) => post("/v1/holidays", options, body),
    deleteHoliday: (day, options) => remove(`/v1/holidays/${segment(day)}`, options),
    listBlockedDomains: (options) => get("/v1/blocked-domains", options),
    blockDomain: (body, options) => post("/v1/blocked-domains", options, body),
    unblockDomain: (domain, options) => remove(`/v1/blocked-domains/${segment(domain)}`, options),
    getAutomation: (id, options) => get(automation(id), options),
    changeAutomation: (id, body, options) => json("PATCH", automation(id), options, body),
    copySequence: (id, body, options) => post(`/v1/sequences/${segment(id)}/copy`, options, body),
  };
}
