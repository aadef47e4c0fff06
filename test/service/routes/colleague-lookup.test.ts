import { LookupResponse } from "../../../src/contract/requests.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeInbox,
  makeOrganisation,
  type Organisation,
} from "../../support/organisation.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => after(0));
});
beforeEach(async () => void (org = await makeOrganisation(test.db)));
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

async function lookup(addresses: string[], asker = org.rep) {
  const { body } = await routes.ask(asker, "POST", "/v1/contacts/lookup", { addresses });
  expect(LookupResponse.parse(body)).toEqual(body);
  return body.results;
}

describe("F1 colleagues among the recipients", () => {
  it("are told apart from strangers, by the address they sign in with or that of an inbox, whatever its case", async () => {
    const { userId: id, name, email } = org.outsider;
    await makeInbox(test.db, org.outsider, { address: "otto@mail.seller.example" });
    const addresses = [email.toUpperCase(), "otto@mail.seller.example", "who@else.example"];
    expect(await lookup(addresses)).toEqual([
      { kind: "colleague", address: addresses[0], user: { id, name } },
      { kind: "colleague", address: addresses[1], user: { id, name } },
      { kind: "unknown", address: addresses[2] },
    ]);
  });

  it("are contacts where they are", async () => {
    const contactId = await makeContact(test.db, org.tenantId, { address: org.colleague.email });
    expect(await lookup([org.colleague.email])).toMatchObject([
      { kind: "contact", contact: { id: contactId } },
    ]);
  });

  it("are strangers once they have left, and to other organisations", async () => {
    const other = await makeOrganisation(test.db);
    await makeInbox(test.db, org.manager, { address: "mona@mail.seller.example" });
    const theirs = ["mona@mail.seller.example"];
    expect(await lookup(theirs, other.rep)).toMatchObject([{ kind: "unknown" }]);
    expect(await lookup(theirs)).toMatchObject([{ kind: "colleague" }]);
    await routes.ask(org.admin, "POST", `/v1/users/${org.manager.userId}/deactivate`);
    expect(await lookup([...theirs, org.manager.email])).toMatchObject([
      { kind: "unknown" },
      { kind: "unknown" },
    ]);
  });
});
