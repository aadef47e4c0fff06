import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ConfigurationError, readConfiguration } from "../src/configuration.ts";
import { readRoles } from "../src/configuration/roles.ts";

const directory = "5a1e5000-0000-4000-8000-000000000001";
const production = {
  CLIENT_ID: "the-client",
  PUBLIC_ORIGIN: "https://addin.contoso.com",
  DIRECTORIES: `${directory}=Contoso`,
};

describe("without settings", () => {
  it("it is a trial on this machine alone", () => {
    expect(readConfiguration({})).toMatchObject({
      mode: "trial",
      host: "localhost",
      port: 3000,
      publicOrigin: "https://localhost:3000",
      databaseUrl: null,
      dataDirectory: resolve("data"),
      entra: null,
      tls: null,
    });
  });

  it("blank variables count as not set", () => {
    expect(readConfiguration({ PORT: " ", CLIENT_ID: "", DATABASE_URL: "" })).toMatchObject({
      mode: "trial",
      port: 3000,
    });
  });

  it("the origin follows the port", () => {
    expect(readConfiguration({ PORT: "3100" }).publicOrigin).toBe("https://localhost:3100");
  });

  it("Outlook may frame the pane, and hosts of one's own may replace the list", () => {
    expect(readConfiguration({}).frameAncestors).toContain("https://outlook.office.com");
    expect(
      readConfiguration({ FRAME_ANCESTORS: "https://owa.contoso.com, https://b.example" }).frameAncestors,
    ).toEqual(["https://owa.contoso.com", "https://b.example"]);
  });
});

describe("with a CLIENT_ID", () => {
  it("it is production, and the rest follows", () => {
    expect(readConfiguration(production)).toMatchObject({
      mode: "production",
      host: "0.0.0.0",
      publicOrigin: "https://addin.contoso.com",
      entra: {
        clientId: "the-client",
        audience: "the-client",
        scope: "api://the-client/access_as_user",
        authority: "https://login.microsoftonline.com/organizations",
        directories: [{ id: directory, name: "Contoso" }],
      },
    });
  });

  it("the origin may be on this machine over plain HTTP, with a proxy of one's own in front", () => {
    const { publicOrigin } = readConfiguration({ ...production, PUBLIC_ORIGIN: "http://localhost:8080/" });
    expect(publicOrigin).toBe("http://localhost:8080");
  });

  it("several organisations may sign in, named or not", () => {
    const other = "5A1E5000-0000-4000-8000-000000000002";
    const { entra } = readConfiguration({ ...production, DIRECTORIES: `${directory}=A=B; ${other};` });
    expect(entra?.directories).toEqual([
      { id: directory, name: "A=B" },
      { id: other.toLowerCase(), name: other },
    ]);
  });

  it("SALES_TOOLS_MODE decides against it", () => {
    expect(readConfiguration({ ...production, SALES_TOOLS_MODE: "trial" })).toMatchObject({
      mode: "trial",
      entra: null,
    });
  });
});

it.each([
  [undefined, 0],
  ["false", 0],
  ["true", 1],
  ["2", 2],
])("TRUST_PROXY %s means %i proxies", (text, proxies) => {
  expect(readConfiguration({ TRUST_PROXY: text })).toMatchObject({ proxies });
});

describe("a setting that cannot be used", () => {
  it.each([
    [{ PORT: "0" }, 'The setting PORT must be a whole number from 1 to 65535, not "0".'],
    [{ PORT: "3e3" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ RATE_LIMIT: "-1" }, "RATE_LIMIT"],
    [{ DATABASE_POOL_SIZE: "many" }, "DATABASE_POOL_SIZE"],
    [{ DATABASE_TIMEOUT_SECONDS: "1" }, "DATABASE_TIMEOUT_SECONDS"],
    [{ DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL"],
    [{ DATABASE_URL: "localhost" }, "DATABASE_URL"],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
    [{ SALES_TOOLS_MODE: "demo" }, "SALES_TOOLS_MODE"],
    [{ TRUST_PROXY: "0" }, "TRUST_PROXY"],
    [{ TRUST_PROXY: "yes" }, "TRUST_PROXY"],
    [{ TLS_CERT: "a.pem" }, "TLS_KEY"],
    [{ TLS_KEY: "a.pem" }, "TLS_CERT"],
    [{ CORS_ORIGINS: "*" }, "CORS_ORIGINS"],
    [{ CORS_ORIGINS: "https://a.example/path" }, "CORS_ORIGINS"],
    [{ PUBLIC_ORIGIN: "addin.contoso.com" }, "PUBLIC_ORIGIN"],
    [{ ...production, PUBLIC_ORIGIN: undefined }, "PUBLIC_ORIGIN"],
    [{ ...production, DIRECTORIES: undefined }, "DIRECTORIES"],
    [{ PUBLIC_ORIGIN: "https://maya:secret@addin.contoso.com" }, "PUBLIC_ORIGIN"],
    [{ PUBLIC_ORIGIN: "https://addin.contoso.com/?from=mail" }, "PUBLIC_ORIGIN"],
    [{ ...production, PUBLIC_ORIGIN: "http://addin.contoso.com" }, "PUBLIC_ORIGIN"],
    [{ ...production, DIRECTORIES: "contoso.com" }, "DIRECTORIES"],
    [{ ...production, DIRECTORIES: ";" }, "DIRECTORIES"],
    [{ ...production, DIRECTORIES: `${directory}=A,${directory}=B` }, "DIRECTORIES must separate"],
    [{ ...production, DIRECTORIES: `${directory}=A;${directory.toUpperCase()}=B` }, "DIRECTORIES must name"],
    [{ FRAME_ANCESTORS: "https://owa.contoso.com;script-src *" }, "FRAME_ANCESTORS"],
    [{ FRAME_ANCESTORS: "https://owa.contoso.com/mail" }, "FRAME_ANCESTORS"],
    [{ ...production, AUTHORITY: "http://login.example" }, "AUTHORITY"],
    [{ SALES_TOOLS_MODE: "production" }, "PUBLIC_ORIGIN"],
  ] as [Record<string, string | undefined>, string][])(
    "is named in one sentence: %j",
    (environment, named) => {
      const read = () => readConfiguration(environment);
      expect(read).toThrow(ConfigurationError);
      expect(read).toThrow(named);
      expect(read).toThrow(/^The setting [A-Z_]+ [^\n]*\.$/);
    },
  );

  it("does not repeat a password", () => {
    expect(() => readConfiguration({ DATABASE_URL: "mysql://u:secret@h/x" })).not.toThrow("secret");
    expect(() => readConfiguration({ DATABASE_URL: "mysql://u:secret@h/x" })).toThrow("DATABASE_URL");
  });
});

describe("the engine's settings", () => {
  const withKeys = { ...production, DATABASE_URL: "postgres://db/sales", SECRET_KEYS: "one:key" };

  it("have defaults: 16 inboxes at once, a lease of 90 s, metrics on this machine alone", () => {
    const reading = { checkMaxAgeMs: 5_000, pollMs: 2_000 };
    const often = { ...reading, pollMs: 30_000 };
    const inTrial = { concurrency: 16, leaseMs: 90_000, reading, operations: null };
    expect(readConfiguration({}).engine).toEqual(inTrial);
    expect(readConfiguration(withKeys).engine).toEqual({
      ...inTrial,
      reading: often,
      operations: { host: "127.0.0.1", port: 9464 },
    });
  });

  it("can be chosen, and metrics left out", () => {
    const chosen = {
      ENGINE_CONCURRENCY: "4",
      ENGINE_LEASE_SECONDS: "30",
      METRICS_PORT: "9000",
      METRICS_HOST: "0.0.0.0",
      INBOX_CHECK_MAX_AGE_SECONDS: "0",
      INBOX_POLL_SECONDS: "60",
    };
    expect(readConfiguration(chosen).engine).toEqual({
      concurrency: 4,
      leaseMs: 30_000,
      reading: { checkMaxAgeMs: 0, pollMs: 60_000 },
      operations: { host: "0.0.0.0", port: 9000 },
    });
    expect(readConfiguration({ ...withKeys, METRICS_PORT: "0" }).engine.operations).toBeNull();
  });

  it("need the keys of secrets where several processes share a database", () => {
    expect(() => readConfiguration({ ...withKeys, SECRET_KEYS: "" })).toThrow(
      /^The setting SECRET_KEYS must be set where DATABASE_URL is/,
    );
    expect(readConfiguration({ DATABASE_URL: "postgres://db/sales" }).secretKeys).toBeNull();
  });
});

describe("the program's argument", () => {
  it.each([
    [[], { serves: true, works: true }],
    [["serve"], { serves: true, works: false }],
    [["work"], { serves: false, works: true }],
  ])("%j", (given, roles) => {
    expect(readRoles(given)).toEqual(roles);
  });

  it.each([[["walk"]], [["serve", "work"]], [["--help"]]])("is refused when it is %j", (given) => {
    expect(() => readRoles(given)).toThrow(ConfigurationError);
  });
});
