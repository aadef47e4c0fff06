import * as z from "zod/mini";
import { LookupResponse } from "../../src/contract/requests.ts";
import type { Enrollment, LookupResult } from "../../src/contract/types.ts";
import { compileAnswer } from "../../src/service/compile-answer.ts";

const id = "5a1e5000-0000-4000-8000-000000000001";
const at = "2026-11-22T08:30:00.000Z";
const actor = { kind: "user" as const, id, name: "Maya" };
const place = { from: { name: null, address: "anna@a.example" }, receivedAt: at, folder: "inbox" as const };
const cause = {
  kind: "message",
  ref: "m-1",
  summary: "Yes",
  webLink: null,
  evidence: [],
  message: place,
  meetingAt: null,
};
const enrollment: Enrollment = {
  id,
  contactId: id,
  state: "unenrolled",
  sequence: { id, name: "Welcome", version: 1, stepCount: 3 },
  nextStep: { position: 2, type: "call", title: "Call" },
  dueAt: null,
  enrolledAt: at,
  enrolledBy: { id, name: "Maya" },
  sender: { id, name: "Maya", address: "maya@a.example" },
  pause: { at, by: actor },
  hold: { until: at, reason: "away", cause },
  wait: { reason: "stuck", detail: "No subject", code: "template" },
  inboxUnread: { since: at },
  emailUncertain: false,
  end: { at, reason: "reply", actor, cause },
  undoUntil: at,
  mayChange: true,
};
const evidence = [{ rule: "reply.thread", detail: "In-Reply-To" }];
const from = { name: null, address: "anna@a.example" };
const doubt = {
  id,
  from,
  subject: "Re",
  excerpt: "Yes",
  receivedAt: at,
  folder: "junk" as const,
  webLink: null,
  evidence,
};
const everything: LookupResult = {
  kind: "contact",
  address: "anna@a.example",
  contact: {
    id,
    name: "Anna",
    givenName: "Anna",
    familyName: null,
    jobTitle: null,
    company: { id, name: "Northwind" },
    owner: null,
    timeZone: "Europe/Oslo",
    addresses: [{ address: "anna@a.example", bounced: false, learned: true }],
    optedOut: false,
    mayEnroll: true,
    currentEnrollment: null,
    lastEnrollment: enrollment,
    doubts: [doubt],
    ownMail: { sentAt: at, subject: null, webLink: null },
  },
};

describe("an answer written by its schema", () => {
  const write = compileAnswer(LookupResponse);

  it("is what the schema itself lets through, with all that can be told", () => {
    const answer = { results: [everything, { kind: "unknown", address: "who@a.example" }] };
    expect(JSON.parse(write(answer))).toEqual(z.encode(LookupResponse, answer as never));
    expect(JSON.parse(write(answer))).toEqual(answer);
  });

  it("leaves out what the schema does not name, at any depth", () => {
    const leaky = structuredClone(everything) as { contact: { addresses: object[]; lastEnrollment: object } };
    Object.assign(leaky.contact.lastEnrollment, { delayMs: 5 });
    Object.assign(leaky.contact.addresses[0] ?? {}, { tenantId: id });
    const answer = {
      results: [
        { ...leaky, secret: 1 },
        { kind: "unknown", address: "b", secret: 1 },
      ],
      secret: 1,
    };
    expect(JSON.parse(write(answer))).toEqual({ results: [everything, { kind: "unknown", address: "b" }] });
  });

  it("is refused when it is of a kind that the schema does not know", () => {
    expect(() => write({ results: [{ kind: "other", address: "b" }] })).toThrow("of no kind");
  });

  it("cannot be compiled from a schema that changes values", () => {
    expect(() => compileAnswer(z.object({ at: z.date() }))).toThrow("date");
  });
});
