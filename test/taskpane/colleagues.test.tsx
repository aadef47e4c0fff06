import { screen } from "@testing-library/react";
import type { LookupResult } from "../../src/contract/types.ts";
import { compose, recipient } from "./support/fake-outlook.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";

afterEach(closePanes);

const jonas: LookupResult = {
  kind: "colleague",
  address: "jonas.weber@fjordlight.example",
  user: { id: "u-jonas", name: "Jonas Weber" },
};

describe("F1 a colleague among the recipients", () => {
  it.each([
    ["en-GB", "Colleague"],
    ["de-DE", "Aus Ihrer Organisation"],
    ["pl-PL", "Z Twojej organizacji"],
    ["nb-NO", "Kollega"],
  ])("is shown as one (%s), and nobody is invited to add them as a contact", async (language, status) => {
    const item = compose([
      recipient(jonas.address, "Jonas Weber"),
      recipient("new@person.example", "New Person"),
    ]);
    await openPane({ item, people: [jonas], language });
    const [colleague, stranger] = screen.getAllByRole("listitem");
    expect(colleague).toHaveTextContent("Jonas Weber");
    expect(colleague).toHaveTextContent(status);
    expect(screen.getAllByRole("button", { name: /: (Jonas Weber|New Person)$/ })).toHaveLength(1);
    expect(stranger).not.toHaveTextContent(status);
  });
});
