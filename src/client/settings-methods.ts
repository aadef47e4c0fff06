import { type Asking, path } from "./asking.ts";
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

/** From where emails leave, when none do, and when they stop: inboxes, absences, holidays, automation. */
export const settingsMethods = ({ get, post, patch, remove }: Asking): SettingsMethods => ({
  listInboxes: (options) => get("/v1/inboxes", options),
  connectInbox: (body, options) => post("/v1/inboxes", options, body),
  connectMicrosoft: (options) => post("/v1/inboxes/connect/microsoft", options),
  connectMailServers: (options) => post("/v1/inboxes/connect/mail-servers", options),
  testInbox: (id, options) => post(path`/v1/inboxes/${id}/test`, { timeoutMs: testTimeoutMs, ...options }),
  disconnectInbox: (id, options) => post(path`/v1/inboxes/${id}/disconnect`, options),
  limitInbox: (id, limits, options) => patch(path`/v1/inboxes/${id}`, options, limits),
  listAbsences: (options) => get("/v1/absences", options),
  createAbsence: (body, options) => post("/v1/absences", options, body),
  endAbsence: (id, options) => remove(path`/v1/absences/${id}`, options),
  listHolidays: (options) => get("/v1/holidays", options),
  createHoliday: (body, options) => post("/v1/holidays", options, body),
  deleteHoliday: (day, options) => remove(path`/v1/holidays/${day}`, options),
  listBlockedDomains: (options) => get("/v1/blocked-domains", options),
  blockDomain: (body, options) => post("/v1/blocked-domains", options, body),
  unblockDomain: (domain, options) => remove(path`/v1/blocked-domains/${domain}`, options),
  getAutomation: (id, options) => get(path`/v1/sequences/${id}/automation`, options),
  changeAutomation: (id, body, options) => patch(path`/v1/sequences/${id}/automation`, options, body),
  copySequence: (id, body, options) => post(path`/v1/sequences/${id}/copy`, options, body),
});
