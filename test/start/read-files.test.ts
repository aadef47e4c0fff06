import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ConfigurationError } from "../../src/configuration.ts";
import { keysOfSetting } from "../../src/start/open-secret-keys.ts";
import { readCertificate } from "../../src/start/read-certificate.ts";
import { selfSigned, serverKey, valid } from "../support/mail/certificates.ts";

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sales-tools-files-"));
  await writeFile(path("cert.pem"), valid);
  await writeFile(path("key.pem"), serverKey);
  await writeFile(path("other.pem"), selfSigned);
});
afterAll(() => rm(folder, { recursive: true }));

const read = (certificate: string, key: string) =>
  readCertificate({ certificateFile: path(certificate), keyFile: path(key) });

it("certificate and key are read from their files", async () => {
  expect(await read("cert.pem", "key.pem")).toEqual({ cert: valid, key: serverKey });
});

it.each([
  ["absent", "key.pem", /^The setting TLS_CERT names [^ ]+absent, which cannot be read \(ENOENT\)\.$/],
  ["cert.pem", ".", /^The setting TLS_KEY names [^ ]+, which cannot be read \(EISDIR\)\.$/],
  ["key.pem", "key.pem", /^The settings TLS_CERT and TLS_KEY must name a certificate and its key, /],
  ["cert.pem", "cert.pem", /^The settings TLS_CERT and TLS_KEY must name a certificate and its key, /],
])("%s and %s are refused in one sentence", async (certificate, key, sentence) => {
  const outcome = await read(certificate, key).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(ConfigurationError);
  expect((outcome as Error).message).toMatch(sentence);
});

it.each(["nonsense", "2026:", "2026:c2hvcnQ=", `:${"A".repeat(43)}=`])(
  "keys %j are refused in one sentence that repeats none",
  (setting) => {
    const open = () => keysOfSetting(setting);
    expect(open).toThrow(ConfigurationError);
    expect(open).toThrow(/^[^\n]*SECRET_KEYS[^\n]*\.$/);
    expect(open).not.toThrow(/c2hvcnQ|AAAA/);
  },
);
