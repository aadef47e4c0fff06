import { spawn, spawnSync, type SpawnOptions } from "node:child_process";
import { accessSync, chmodSync, chownSync, constants, lchownSync, mkdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";

/**
 * How PostgreSQL's programs are run on this machine. PostgreSQL refuses root, and `initdb` refuses a user id without
 * a name, so those two run under a stand-in identity.
 */
export type Identity =
  | { kind: "self" }
  /** A user namespace that shows another id; files keep belonging to us, so it works in root's home too. */
  | { kind: "namespace" }
  /** Another system user: for root where namespaces are forbidden (containers). */
  | { kind: "user"; uid: number; gid: number };

const nobody = 65534;
const namespaceCommand = "unshare";
const namespaceArguments = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`];

/** Chooses how to run, without changing anything. */
export function chooseIdentity(): Identity {
  if (process.platform === "win32") return { kind: "self" };
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { kind: "self" };
  const probe = spawnSync(namespaceCommand, [...namespaceArguments, "true"], { stdio: "ignore" });
  if (probe.status === 0) return { kind: "namespace" };
  if (isRoot) return { kind: "user", uid: nobody, gid: nobody };
  throw new Error(
    "This user id has no name, and PostgreSQL refuses to run under it: use a named user or set DATABASE_URL.",
  );
}

/** Makes `folder` and everything below it belong to that identity; checks that it can be reached. */
export async function handOver(folder: string, identity: Identity): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity.kind !== "user") return;
  for (let parent = dirname(folder); parent !== dirname(parent); parent = dirname(parent)) {
    if (!mayPass(parent, identity)) {
      throw new Error(
        `PostgreSQL does not run as root, and ${parent} is closed to other users: set DATA_DIR to a folder ` +
          "outside it, start as an ordinary user, or set DATABASE_URL.",
      );
    }
  }
  chmodSync(folder, 0o700);
  chownSync(folder, identity.uid, identity.gid);
  for (const entry of await readdir(folder, { recursive: true })) {
    lchownSync(join(folder, entry), identity.uid, identity.gid);
  }
}

/** Runs a program to its end; resolves with what it printed, rejects with it when it fails. */
export function run(identity: Identity, program: string, args: string[], home: string): Promise<string> {
  const isWrapped = identity.kind === "namespace";
  const command = isWrapped ? namespaceCommand : program;
  const rest = isWrapped ? [...namespaceArguments, program, ...args] : args;
  const options: SpawnOptions = {
    cwd: home,
    // A fixed language keeps messages readable; HOME must be readable for the identity that runs.
    env: { PATH: process.env["PATH"], HOME: home, LC_ALL: "C", SYSTEMROOT: process.env["SYSTEMROOT"] },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
    ...(identity.kind === "user" ? { uid: identity.uid, gid: identity.gid } : {}),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(command, rest, options);
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    // "exit", not "close": a server that keeps running in the background holds the pipes open.
    child.on("exit", (code) => {
      child.stdout?.destroy();
      child.stderr?.destroy();
      if (code === 0) resolve(output);
      else reject(new Error(`${program} failed (${code}): ${output.trim()}`));
    });
  });
}

function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
}

function mayPass(folder: string, identity: { uid: number; gid: number }): boolean {
  const probe = spawnSync("test", ["-x", folder], {
    uid: identity.uid,
    gid: identity.gid,
    stdio: "ignore",
    cwd: "/",
  });
  if (probe.error) accessSync(folder, constants.X_OK);
  return probe.status === 0;
}
