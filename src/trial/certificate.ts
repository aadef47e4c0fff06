import { X509Certificate } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";

export interface Certificate {
  cert: string;
  key: string;
  /** What the browser will say, in one line. */
  note: string;
}

interface Files {
  authority: string;
  certificate: string;
  key: string;
}

const days = 365;
const dayMs = 24 * 60 * 60 * 1000;
/** Renewed when fewer days than this are left. */
const renewDays = 7;
const names = ["127.0.0.1", "localhost"];

/**
 * A certificate for localhost. On Windows and macOS the add-in tools install it as trusted, which asks the person;
 * elsewhere, and when that is refused, it is self-signed in the folder: no system store is touched.
 */
export async function localhostCertificate(dataDirectory: string, now: Date): Promise<Certificate> {
  if (process.platform === "win32" || process.platform === "darwin") {
    const trusted = await trustedCertificate();
    if (trusted !== null) return trusted;
  }
  return selfSignedCertificate(dataDirectory, now);
}

async function trustedCertificate(): Promise<Certificate | null> {
  // Nobody could answer the question of the operating system there.
  if (process.env["CI"] !== undefined) return null;
  try {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    const { cert, key } = await getHttpsServerOptions(days);
    return { cert: String(cert), key: String(key), note: "The certificate is trusted on this computer." };
  } catch {
    return null;
  }
}

async function selfSignedCertificate(dataDirectory: string, now: Date): Promise<Certificate> {
  const folder = join(dataDirectory, "certificate");
  const files = {
    authority: join(folder, "ca.crt"),
    certificate: join(folder, "localhost.crt"),
    key: join(folder, "localhost.key"),
  };
  if (!(await isGood(files, now))) await generate(folder, files);
  const [cert, key] = await Promise.all([readFile(files.certificate, "utf8"), readFile(files.key, "utf8")]);
  const note = `The certificate is self-signed: the browser warns once, choose "Advanced" and go on (or trust ${files.authority}).`;
  return { cert, key, note };
}

async function isGood(files: Files, now: Date): Promise<boolean> {
  try {
    const certificate = new X509Certificate(await readFile(files.certificate));
    await readFile(files.key);
    return new Date(certificate.validTo).getTime() - now.getTime() > renewDays * dayMs;
  } catch {
    return false;
  }
}

async function generate(folder: string, files: Files): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { generateCertificates } = await import("office-addin-dev-certs");
  await generateCertificates(files.authority, files.certificate, files.key, days, names);
}
