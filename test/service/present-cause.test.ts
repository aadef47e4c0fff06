import { expect, it } from "@jest/globals";
import { presentCause } from "../../src/service/present-enrollment.ts";

const token = `AQGi${"A081pHJwpJ-_".repeat(5)}`;

it("a cause does not tell the token by which a contact opted out by mail", () => {
  const evidence = [{ rule: "opt_out.subject", detail: `Subject: unsubscribe ${token}` }];
  const cause = presentCause({ kind: "message", ref: "m-1", summary: `unsubscribe ${token}`, evidence });
  expect(cause).toMatchObject({
    summary: "unsubscribe",
    evidence: [{ rule: "opt_out.subject", detail: "Subject: unsubscribe" }],
  });
});

it.each(["Re: Your question", "Please unsubscribe me", "unsubscribe", "", null])(
  "and tells %j as it is",
  (summary) => expect(presentCause({ kind: "message", ref: null, summary })?.summary).toBe(summary),
);
