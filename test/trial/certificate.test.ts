import { X509Certificate, createPrivateKey } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { localhostCertificate } from "../../src/trial/certificate.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** Where the system has a store of its own that asks a person, nothing is made here. */
const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("the certificate for localhost", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "sales-tools-certificate-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is made once, fits its key and names localhost", async () => {
    const first = await localhostCertificate(folder, new Date());
    const certificate = new X509Certificate(first.cert);
    expect(certificate.checkHost("localhost")).toBe("localhost");
    expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
    expect(certificate.checkPrivateKey(createPrivateKey(first.key))).toBe(true);
    expect(first.note).toContain(join(folder, "certificate", "ca.crt"));
    expect((await localhostCertificate(folder, new Date())).cert).toBe(first.cert);
  });

  it("is renewed when it is about to end", async () => {
    const old = await localhostCertificate(folder, new Date());
    const end = new Date(new X509Certificate(old.cert).validTo).getTime();
    expect((await localhostCertificate(folder, new Date(end - 8 * dayMs))).cert).toBe(old.cert);
    expect((await localhostCertificate(folder, new Date(end - 6 * dayMs))).cert).not.toBe(old.cert);
  });
});
