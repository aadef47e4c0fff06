import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { hasErrorCode } from "../database/error-code.ts";

export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that runs on this data folder, whoever started it; null when none answers. */
export async function findRunningPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  // The pid alone proves nothing: after a crash it may be a zombie or somebody else's.
  if (!pid || !port || !isAlive(pid) || !(await answers(port))) return null;
  return { pid, port };
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasErrorCode(error, "EPERM");
  }
}

/** PostgreSQL's SSLRequest message: a living server answers it with one byte. */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** A server on a busy machine may need seconds; what is dead refuses or closes the connection at once. */
const patienceMs = 15_000;

/** An accepted connection alone proves nothing either: the system accepts for a server that was killed just now. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, timeout: patienceMs });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => socket.write(sslRequest));
    socket.once("data", () => end(true));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
    socket.once("timeout", () => end(false));
  });
}
