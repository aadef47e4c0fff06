import { type Asking, segment } from "./asking.ts";
import type { Client } from "./client-types.ts";

type MessageMethods = Pick<
  Client,
  "decideMessage" | "listMessages" | "disputeStop" | "listDisputedStops" | "createMeeting" | "listMeetings"
>;

/** What contacts did, and what was made of it: their messages, meetings, and stops that were wrong. */
export function messageMethods({ get, post }: Asking): MessageMethods {
  return {
    decideMessage: (id, decision, options) =>
      post(`/v1/messages/${segment(id)}/decide`, options, { decision }),
    listMessages: (query, options) => get("/v1/messages", options, query),
    disputeStop: (id, body, options) => post(`/v1/enrollments/${segment(id)}/dispute`, options, body),
    listDisputedStops: (query, options) => get("/v1/disputed-stops", options, query),
    createMeeting: (body, options) => post("/v1/meetings", options, body),
    listMeetings: (query, options) => get("/v1/meetings", options, query),
  };
}
