import { ConfigurationError, readConfiguration } from "../src/configuration.ts";

const production = {
  CLIENT_ID: "the-client",
  PUBLIC_ORIGIN: "https://addin.contoso.com",
  DIRECTORIES: "5a1e5000-0000-4000-8000-000000000001=Contoso",
};
const graph = { GRAPH_CLIENT_ID: "graph", GRAPH_CLIENT_SECRET: "secret" };
const servers = {
  MAIL_OAUTH_CLIENT_ID: "mail",
  MAIL_OAUTH_AUTHORIZATION_URL: "https://id.contoso.com/authorize",
  MAIL_OAUTH_TOKEN_URL: "https://id.contoso.com/token",
  MAIL_OAUTH_SCOPE: "mail offline_access",
  MAIL_OAUTH_SMTP: "smtp.contoso.com:587",
  MAIL_OAUTH_IMAP: "imap.contoso.com:993",
};
const mail = (environment: Record<string, string>) =>
  readConfiguration({ ...production, ...environment }).mail;

describe("how mailboxes are reached", () => {
  it("is by password alone unless told otherwise", () => {
    const none = {
      graph: null,
      mailServers: null,
      caFile: null,
      privateHosts: [],
      connectionsPerServer: null,
    };
    expect(mail({})).toEqual({ ...none, authservIds: ["default"] });
  });

  it("is at servers of the internet, and at those of one's own network that are named", () => {
    expect(mail({ MAIL_PRIVATE_HOSTS: "mail, .contoso.local 10.0.0.7, fd00::1" }).privateHosts).toEqual([
      "mail",
      ".contoso.local",
      "10.0.0.7",
      "fd00::1",
    ]);
    expect(mail(servers).privateHosts).toEqual(["smtp.contoso.com", "imap.contoso.com"]);
    expect(readConfiguration({}).mail.privateHosts).toBeNull();
    expect(() => mail({ MAIL_PRIVATE_HOSTS: "10.0.0.0/8" })).toThrow("MAIL_PRIVATE_HOSTS");
  });

  it("believes the servers that are named when they check senders", () => {
    expect(mail({ MAIL_AUTHSERV_IDS: "MX1.contoso.com, mx2.contoso.com" }).authservIds).toEqual([
      "mx1.contoso.com",
      "mx2.contoso.com",
    ]);
    expect(() => mail({ MAIL_AUTHSERV_IDS: "mx;dmarc" })).toThrow("MAIL_AUTHSERV_IDS");
  });

  it("takes as many connections at a mail server as told", () => {
    expect(mail({ MAIL_CONNECTIONS: "400" }).connectionsPerServer).toBe(400);
    expect(() => mail({ MAIL_CONNECTIONS: "1" })).toThrow("MAIL_CONNECTIONS");
  });

  it("is Microsoft 365 with a registration of its own, for accounts of any organisation", () => {
    expect(mail(graph).graph).toEqual({
      clientId: "graph",
      clientSecret: "secret",
      authorizationUrl: "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize",
      tokenUrl: "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
      scope:
        "openid profile offline_access https://graph.microsoft.com/User.Read https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/Mail.Send",
      baseUrl: "https://graph.microsoft.com/v1.0",
      notifications: true,
    });
  });

  it("is another cloud where that is named", () => {
    const other = {
      ...graph,
      GRAPH_AUTHORITY: "https://login.microsoftonline.us/5a1e5000-0000-4000-8000-000000000001/",
      GRAPH_URL: "https://graph.microsoft.us/v1.0/",
    };
    expect(mail(other).graph).toMatchObject({
      tokenUrl: "https://login.microsoftonline.us/5a1e5000-0000-4000-8000-000000000001/oauth2/v2.0/token",
      scope: expect.stringContaining("https://graph.microsoft.us/Mail.Read"),
      baseUrl: "https://graph.microsoft.us/v1.0",
    });
  });

  it("asks for word of new mail where Microsoft can reach us, or where told to", () => {
    const of = (environment: Record<string, string>) =>
      mail({ ...graph, ...environment }).graph?.notifications;
    expect(of({ PUBLIC_ORIGIN: "https://localhost:3000" })).toBe(false);
    expect(of({ PUBLIC_ORIGIN: "http://localhost:3000" })).toBe(false);
    expect(of({ GRAPH_NOTIFICATIONS: "false" })).toBe(false);
    expect(of({ PUBLIC_ORIGIN: "https://localhost:3000", GRAPH_NOTIFICATIONS: "true" })).toBe(true);
  });

  it("is by tokens at mail servers of the organisation", () => {
    expect(mail(servers).mailServers).toEqual({
      clientId: "mail",
      clientSecret: null,
      authorizationUrl: "https://id.contoso.com/authorize",
      tokenUrl: "https://id.contoso.com/token",
      scope: "mail offline_access",
      smtp: { host: "smtp.contoso.com", port: 587, security: "starttls" },
      imap: { host: "imap.contoso.com", port: 993, security: "tls" },
      sentCopy: "append",
    });
    const kept = mail({
      ...servers,
      MAIL_OAUTH_SMTP: "smtp.contoso.com:465",
      MAIL_OAUTH_SENT_COPY: "server",
    });
    expect(kept.mailServers).toMatchObject({ smtp: { security: "tls" }, sentCopy: "server" });
  });

  it.each<[string, Record<string, string>]>([
    ["GRAPH_CLIENT_SECRET", { GRAPH_CLIENT_ID: "graph" }],
    ["GRAPH_CLIENT_ID", { GRAPH_CLIENT_SECRET: "secret" }],
    ["GRAPH_CLIENT_ID", { GRAPH_AUTHORITY: "https://login.example" }],
    ["GRAPH_AUTHORITY", { ...graph, GRAPH_AUTHORITY: "http://login.example" }],
    ["GRAPH_URL", { ...graph, GRAPH_URL: "graph.microsoft.com" }],
    ["GRAPH_NOTIFICATIONS", { ...graph, GRAPH_NOTIFICATIONS: "maybe" }],
    ["MAIL_OAUTH_CLIENT_ID", { MAIL_OAUTH_SCOPE: "mail" }],
    ["MAIL_OAUTH_SCOPE", { ...servers, MAIL_OAUTH_SCOPE: "" }],
    ["MAIL_OAUTH_IMAP", { ...servers, MAIL_OAUTH_IMAP: "" }],
    ["MAIL_OAUTH_SMTP", { ...servers, MAIL_OAUTH_SMTP: "smtp.contoso.com" }],
    ["MAIL_OAUTH_SMTP", { ...servers, MAIL_OAUTH_SMTP: "smtp.contoso.com:70000" }],
    ["MAIL_OAUTH_TOKEN_URL", { ...servers, MAIL_OAUTH_TOKEN_URL: "http://id.contoso.com/token" }],
    ["MAIL_OAUTH_SENT_COPY", { ...servers, MAIL_OAUTH_SENT_COPY: "both" }],
  ])("is refused with a sentence that names %s", (name, environment) => {
    const reading = () => mail(environment);
    expect(reading).toThrow(ConfigurationError);
    expect(reading).toThrow(`The setting ${name} must`);
  });
});
