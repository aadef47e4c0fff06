import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
const root = path.dirname(import.meta.dirname);

const commandNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Where browsers stand when they are not on PATH. */
function usualPlaces(env) {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["/Applications", path.join(os.homedir(), "Applications")].map((folder) =>
        path.join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  if (process.platform !== "win32") return [];
  const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(Boolean);
  const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
}

function onPath(env) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const folders = (env.PATH ?? env.Path ?? "").split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => commandNames.map((name) => path.join(folder, name + suffix)));
}

function fromPlaywright() {
  try {
    return require("@playwright/test").chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** The packed browser runs on Linux x64 alone. Unpacks once, whole or not at all, into a folder of its own. */
function unpackedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const packed = path.join(root, "node_modules", "@sparticuz", "chromium");
  if (!existsSync(packed)) return undefined;
  const { version } = require(path.join(packed, "package.json"));
  const folder = path.join(root, "node_modules", ".cache", `chromium-${version}`);
  if (!existsSync(path.join(folder, "chromium"))) unpack(folder);
  const env = {
    LD_LIBRARY_PATH: path.join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: path.join(folder, "fonts"),
  };
  return { executablePath: path.join(folder, "chromium"), env };
}

function unpack(folder) {
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  // In a process of its own: the package changes the environment it is loaded in, and unpacks to TMPDIR.
  execFileSync(
    process.execPath,
    ["--input-type=module", "-e", 'await (await import("@sparticuz/chromium")).default.executablePath();'],
    { cwd: root, env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" } },
  );
  const fonts = path.join(folder, "fonts");
  // The packed file names a fixed folder; without fonts text is 0 px wide.
  writeFileSync(
    path.join(unfinished, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(path.join(folder, "chromium"))) throw error;
  }
}

/**
 * A Chromium for tests, found in this order: CHROMIUM_PATH, what `npx playwright install chromium` left,
 * a browser on PATH or in its usual place, the browser packed into a development dependency.
 * `env` must be added to the browser's environment, `args` to its command line.
 * @throws with one sentence that says how to get a browser, or that CHROMIUM_PATH names none
 */
export function findBrowser(env = process.env) {
  // As root Chromium refuses to start with its sandbox.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const chosen = env.CHROMIUM_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROMIUM_PATH names no program: ${chosen}`);
    return { executablePath: chosen, env: {}, args };
  }
  const installed = [fromPlaywright(), ...onPath(env), ...usualPlaces(env)]
    .filter(Boolean)
    .find(isExecutable);
  if (installed) return { executablePath: installed, env: {}, args };
  const unpacked = unpackedBrowser();
  if (unpacked) return { ...unpacked, args: ["--no-sandbox"] };
  throw new Error(
    "No browser found: install one with `npx playwright install chromium` (or `apt-get install chromium`), " +
      "or name one in CHROMIUM_PATH.",
  );
}
