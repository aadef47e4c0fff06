import type { Asker } from "../../src/domain/asker.ts";
import { mayChangeContact, mayChangeEnrollment, type Holder } from "../../src/domain/may-change.ts";
import type { Role } from "../../src/domain/words.ts";

const asker = (role: Role, teamId: string | null = "north"): Asker => ({
  tenantId: "t",
  userId: "me",
  name: "Me",
  email: "me@x.example",
  role,
  teamId,
  timeZone: "UTC",
});
const me: Holder = { id: "me", name: "Me", teamId: "north" };
const mate: Holder = { id: "mate", name: "Jonas Weber", teamId: "north" };
const other: Holder = { id: "other", name: "Piotr Nowak", teamId: "south" };
const loner: Holder = { id: "loner", name: "Lone Ly", teamId: null };

describe("S-041 who may unenroll", () => {
  it.each<[Asker, Holder, Holder | null, "permitted" | "refused"]>([
    [asker("rep"), me, null, "permitted"],
    [asker("rep"), me, mate, "permitted"],
    [asker("rep"), mate, me, "permitted"],
    [asker("rep"), mate, mate, "refused"],
    [asker("rep"), mate, null, "refused"],
    [asker("manager"), mate, mate, "permitted"],
    [asker("manager"), other, mate, "permitted"],
    [asker("manager"), other, other, "refused"],
    [asker("manager", null), loner, null, "refused"],
    [asker("admin"), other, other, "permitted"],
    [asker("super_admin", null), other, null, "permitted"],
  ])("%#", (who, enrolledBy, owner, kind) => {
    expect(mayChangeEnrollment(who, enrolledBy, owner).kind).toBe(kind);
  });

  it("says whose it is and what the asker may change", () => {
    expect(mayChangeEnrollment(asker("rep"), mate, mate)).toEqual({
      kind: "refused",
      why: "This enrollment belongs to Jonas Weber. Reps may change what they enrolled and the contacts they own.",
    });
  });
});

describe("who may enroll a contact", () => {
  it.each<[Asker, Holder | null, "permitted" | "refused"]>([
    [asker("rep"), null, "permitted"],
    [asker("rep"), me, "permitted"],
    [asker("rep"), mate, "refused"],
    [asker("manager"), mate, "permitted"],
    [asker("manager"), other, "refused"],
    [asker("admin"), other, "permitted"],
  ])("%#", (who, owner, kind) => expect(mayChangeContact(who, owner).kind).toBe(kind));
});
