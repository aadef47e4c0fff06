import { createAsking, path } from "../../src/client/asking.ts";
import type { Client, ClientOptions } from "../../src/client/client-types.ts";
import { enrollmentMethods } from "../../src/client/enrollment-methods.ts";
import { peopleMethods } from "../../src/client/people-methods.ts";
import { sequenceMethods } from "../../src/client/sequence-methods.ts";

/** What reps ask the service for; what only administrators set up would make the pane start later. */
export type PaneClient = ReturnType<typeof peopleMethods> &
  ReturnType<typeof enrollmentMethods> &
  ReturnType<typeof sequenceMethods> &
  Pick<Client, "listInboxes" | "decideMessage" | "disputeStop">;

export function createPaneClient(options: ClientOptions): PaneClient {
  const asking = createAsking(options);
  return {
    ...peopleMethods(asking),
    ...enrollmentMethods(asking),
    ...sequenceMethods(asking),
    decideMessage: (id, decision, call) => asking.post(path`/v1/messages/${id}/decide`, call, { decision }),
    disputeStop: (id, body, call) => asking.post(path`/v1/enrollments/${id}/dispute`, call, body),
    listInboxes: (call) => asking.get("/v1/inboxes", call),
  };
}
