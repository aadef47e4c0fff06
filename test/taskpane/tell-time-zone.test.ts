import type { User } from "../../src/contract/types.ts";
import { tellTimeZone } from "../../taskpane/service/tell-time-zone.ts";
import { apiError } from "./support/fake-client.ts";

const user: User = { id: "u", name: "Maya", email: "maya@x.example", role: "rep", timeZone: "UTC" };
const livesIn = (timeZone: string) =>
  jest.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({
    ...new Intl.DateTimeFormat("en").resolvedOptions(),
    timeZone,
  });
const clientOf = (timeZone: string) => ({
  me: jest.fn().mockResolvedValue({ ...user, timeZone }),
  changeMe: jest.fn().mockResolvedValue(user),
});

afterEach(() => void jest.restoreAllMocks());

describe("S-109 by whose clock the rep lives", () => {
  it("is told when nobody has said it before", async () => {
    livesIn("Europe/Warsaw");
    const client = clientOf("UTC");
    await tellTimeZone(client);
    expect(client.changeMe).toHaveBeenCalledWith({ timeZone: "Europe/Warsaw" });
  });

  it("stays what it is when it was, also on a journey", async () => {
    livesIn("Asia/Tokyo");
    const client = clientOf("Europe/Warsaw");
    await tellTimeZone(client);
    expect(client.changeMe).not.toHaveBeenCalled();
  });

  it("asks nothing where the browser knows no better, and lets nothing fail", async () => {
    livesIn("UTC");
    const client = clientOf("UTC");
    await tellTimeZone(client);
    expect(client.me).not.toHaveBeenCalled();
    livesIn("Europe/Warsaw");
    await tellTimeZone({ ...client, me: jest.fn().mockRejectedValue(apiError("network")) });
    expect(client.changeMe).not.toHaveBeenCalled();
  });
});
