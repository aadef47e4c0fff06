import { type Asking, inBatches, segment } from "./asking.ts";
import type { Client } from "./client-types.ts";

const importTimeoutMs = 60_000;

type PeopleMethods = Pick<
  Client,
  | "me"
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
export function peopleMethods({ get, post, postCsv, json }: Asking): PeopleMethods {
  return {
    me: (options) => get("/v1/me", options),
    lookupContacts: (addresses, options) =>
      inBatches(addresses, options, (batch, own) => post("/v1/contacts/lookup", own, { addresses: batch })),
    getContact: (id, options) => get(`/v1/contacts/${segment(id)}`, options),
    createContact: (body, options) => post("/v1/contacts", options, body),
    importContacts: (csv, options) =>
      postCsv("/v1/contacts/import", { timeoutMs: importTimeoutMs, ...options }, csv),
    contactTimeline: (id, query, options) => get(`/v1/contacts/${segment(id)}/timeline`, options, query),
    listContacts: (query, options) => get("/v1/contacts", options, query),
    listCompanies: (query, options) => get("/v1/companies", options, query),
    listUsers: (query, options) => get("/v1/users", options, query),
    deactivateUser: (id, body, options) => post(`/v1/users/${segment(id)}/deactivate`, options, body),
    changeUser: (id, body, options) => json("PATCH", `/v1/users/${segment(id)}`, options, body),
  };
}
