import { screen, within } from "@testing-library/react";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { enrolledContact } from "./support/samples.ts";
import { doubtOf } from "./support/stop-samples.ts";

afterEach(closePanes);

describe("a message of which it is clear what it says", () => {
  it.each([
    [
      /^The mailbox of Anna Kowalska keeps refusing emails. Stop\?$/,
      "Stop: unenroll",
      "Go on",
      "bounce.too_often",
    ],
    [/^Anna Kowalska ?is away again and again. Stop\?$/, "Stop: unenroll", "Go on", "absence_text.too_often"],
    [
      /^Did Anna Kowalska report you for spam\?$/,
      "They did: do not write again",
      "They did not: go on",
      "complaint.address_only",
    ],
  ])("asks what happened: %s", async (title, answer, noAnswer, rule) => {
    const doubt = doubtOf({ evidence: [{ rule, detail: "" }] });
    await openContact({ ...enrolledContact("Anna Kowalska"), doubts: [doubt] });
    const card = within(screen.getByRole("region", { name: title }));
    expect(card.getByRole("button", { name: answer })).toBeVisible();
    expect(card.getByRole("button", { name: noAnswer })).toBeVisible();
    expect(card.getByText(/Nothing is sent until you decide/)).toBeVisible();
    expect(screen.queryByText(/answer from/)).toBeNull();
  });
});
