import { type Asking, inBatches, path } from "./asking.ts";
import type { Client } from "./client-types.ts";

const importTimeoutMs = 60_000;

type PeopleMethods = Pick<
  Client,
  | "me"
  | "changeMe"
  | "lookupContacts"
  | "getContact"
  | "createContact"
  | "importContacts"
  | "contactTimeline"
  | "listContacts"
  | "listCompanies"
  | "listUsers"
  | "deactivateUser"
  | "changeUser"
>;

/** Who there is: users, contacts and companies. */
export const peopleMethods = ({ get, post, patch }: Asking): PeopleMethods => ({
  me: (options) => get("/v1/me", options),
  changeMe: (body, options) => patch("/v1/me", options, body),
  lookupContacts: (addresses, options) =>
    inBatches(addresses, options, (batch, own) => post("/v1/contacts/lookup", own, { addresses: batch })),
  getContact: (id, options) => get(path`/v1/contacts/${id}`, options),
  createContact: (body, options) => post("/v1/contacts", options, body),
  importContacts: (csv, options) =>
    post("/v1/contacts/import", { timeoutMs: importTimeoutMs, ...options }, csv),
  contactTimeline: (id, query, options) => get(path`/v1/contacts/${id}/timeline`, options, query),
  listContacts: (query, options) => get("/v1/contacts", options, query),
  listCompanies: (query, options) => get("/v1/companies", options, query),
  listUsers: (query, options) => get("/v1/users", options, query),
  deactivateUser: (id, body, options) => post(path`/v1/users/${id}/deactivate`, options, body),
  changeUser: (id, body, options) => patch(path`/v1/users/${id}`, options, body),
});
