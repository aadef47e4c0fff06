import { type Asking, path } from "./asking.ts";
import type { Client } from "./client-types.ts";

type MessageMethods = Pick<
  Client,
  "decideMessage" | "listMessages" | "disputeStop" | "listDisputedStops" | "createMeeting" | "listMeetings"
>;

/** What contacts did, and what was made of it: their messages, meetings, and stops that were wrong. */
export const messageMethods = ({ get, post }: Asking): MessageMethods => ({
  decideMessage: (id, decision, options) => post(path`/v1/messages/${id}/decide`, options, { decision }),
  listMessages: (query, options) => get("/v1/messages", options, query),
  disputeStop: (id, body, options) => post(path`/v1/enrollments/${id}/dispute`, options, body),
  listDisputedStops: (query, options) => get("/v1/disputed-stops", options, query),
  createMeeting: (body, options) => post("/v1/meetings", options, body),
  listMeetings: (query, options) => get("/v1/meetings", options, query),
});
