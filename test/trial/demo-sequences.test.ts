import { renderEmail } from "../../src/mail/render-email.ts";
import { demoSequences } from "../../src/trial/demo-data/sequences.ts";
import { annasValues } from "../support/token-values.ts";

const emails = demoSequences.flatMap(({ name, steps }) =>
  steps
    .filter((step) => step.type.endsWith("_email"))
    .map((step, index) => ({ email: `${name} ${index + 1}`, subject: step.title, body: step.body })),
);

describe("the emails of the demo sequences", () => {
  it.each(emails)("$email can be sent to somebody who lacks nothing", ({ subject, body }) => {
    expect(renderEmail({ subject, body }, annasValues)).toMatchObject({ kind: "rendered" });
  });
});
