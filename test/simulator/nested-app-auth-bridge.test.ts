import { describe, expect, it } from "@jest/globals";
import { createNestedAppAuthBridge, type SignInMode } from "../../simulator/host/nested-app-auth-bridge.ts";

const brokerToken = {
  accessToken: "access",
  idToken: "id",
  expiresIn: 3600,
  account: {
    homeAccountId: "h",
    localAccountId: "l",
    tenantId: "t",
    username: "u",
    name: "n",
    environment: "localhost",
  },
  scope: "access_as_user",
  authority: "https://localhost/identity",
};

function bridge(mode: SignInMode, fetchToken = async () => brokerToken) {
  const channel = createNestedAppAuthBridge({ mode: () => mode, fetchToken });
  return (method: string) =>
    new Promise<unknown>((resolve) => {
      const listen = ({ data }: { data: string }) => {
        channel.removeEventListener("message", listen);
        resolve(JSON.parse(data));
      };
      channel.addEventListener("message", listen);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a bridge, not a window
      channel.postMessage(JSON.stringify({ method, requestId: "7" }));
    });
}

describe("the sign-in bridge", () => {
  it("introduces itself", async () => {
    expect(await bridge("bridge")("GetInitContext")).toMatchObject({ requestId: "7", success: true });
  });

  it("hands out the broker's token", async () => {
    expect(await bridge("bridge")("GetToken")).toEqual({
      requestId: "7",
      success: true,
      token: {
        access_token: "access",
        id_token: "id",
        expires_in: 3600,
        scope: "access_as_user",
        authority: "https://localhost/identity",
      },
      account: brokerToken.account,
    });
  });

  it("wants a click first when told so, and then no more", async () => {
    const ask = bridge("interaction");
    expect(await ask("GetToken")).toMatchObject({ error: { status: "USER_INTERACTION_REQUIRED" } });
    expect(await ask("GetTokenPopup")).toMatchObject({ success: true });
    expect(await ask("GetToken")).toMatchObject({ success: true });
  });

  it("tells that the rep cancelled", async () => {
    expect(await bridge("refuse")("GetTokenPopup")).toMatchObject({ error: { status: "USER_CANCEL" } });
  });

  it.each([
    ["NO_NETWORK", new TypeError("Failed to fetch")],
    ["PERSISTENT_ERROR", new Error("The token broker answered 500.")],
  ])("answers %s when the broker fails so", async (status, problem) => {
    const ask = bridge("bridge", () => Promise.reject(problem));
    expect(await ask("GetToken")).toMatchObject({ success: false, error: { status } });
  });
});
