import { readReliance } from "./read-imports.ts";

/** The parts of the project, the longest path first where one lies in another. */
const parts = [
  "src/domain",
  "src/contract",
  "src/client",
  "src/store",
  "src/mail",
  "src/mailbox",
  "src/engine",
  "src/service",
  "src/trial",
  "src/worker",
  "src/start",
  "src/command-line",
  "src/configuration",
  "src/explain-failure",
  "src/*.ts",
  "taskpane",
  "commands",
  "simulator",
] as const;

type Part = (typeof parts)[number];

interface Rule {
  /** The other parts it may import from. */
  parts: readonly Part[];
  /** The packages it may import; `node:` stands for all of Node's own. */
  packages: RegExp;
}

const none = /^$/;
const browser = /^(react|react-dom|@fluentui\/[^/]+|@azure\/msal-browser)(\/|$)/;
const server =
  /^(node:|@fastify\/|fastify|fastify-type-provider-zod$|zod\/mini$|zod$|kysely$|pg$|jose$|uuid$|csv-parse|openapi-types$)/;
const trialOnly = /^(office-addin-dev-certs|smtp-server|postal-mime|nodemailer\/lib\/mime-node)$/;

const rules: Record<Part, Rule> = {
  "src/domain": { parts: [], packages: none },
  "src/contract": { parts: ["src/domain"], packages: /^zod(\/|$)/ },
  "src/client": { parts: ["src/contract"], packages: none },
  "src/store": { parts: ["src/domain"], packages: server },
  "src/mailbox": {
    parts: ["src/domain", "src/store", "src/mail"],
    packages: new RegExp(`${server.source}|^(imapflow|nodemailer)(/|$)`),
  },
  "src/mail": { parts: ["src/domain"], packages: /^(liquidjs|postal-mime)$/ },
  "src/engine": { parts: ["src/domain", "src/mail", "src/store", "src/mailbox"], packages: /^node:/ },
  "src/service": { parts: ["src/domain", "src/store", "src/contract"], packages: server },
  "src/trial": {
    parts: ["src/domain", "src/store", "src/mailbox", "src/contract", "src/service"],
    packages: new RegExp(`${server.source}|${trialOnly.source}`),
  },
  "src/worker": {
    parts: ["src/domain", "src/store", "src/mailbox", "src/engine", "src/service", "src/configuration"],
    packages: new RegExp(`${server.source}|^prom-client$`),
  },
  "src/start": {
    parts: [
      "src/configuration",
      "src/domain",
      "src/store",
      "src/mailbox",
      "src/engine",
      "src/service",
      "src/trial",
      "src/worker",
    ],
    packages: server,
  },
  "src/command-line": { parts: ["src/explain-failure"], packages: none },
  "src/configuration": { parts: [], packages: server },
  "src/explain-failure": { parts: ["src/configuration", "src/store"], packages: none },
  "src/*.ts": {
    parts: [
      "src/configuration",
      "src/domain",
      "src/store",
      "src/mailbox",
      "src/engine",
      "src/service",
      "src/trial",
      "src/worker",
      "src/start",
      "src/command-line",
      "src/configuration",
      "src/explain-failure",
      "src/domain",
      "src/store",
      "src/service",
      "src/trial",
    ],
    packages: server,
  },
  taskpane: { parts: ["src/client", "src/contract"], packages: browser },
  commands: { parts: ["src/client", "src/contract", "taskpane"], packages: browser },
  simulator: { parts: ["src/client", "src/contract"], packages: browser },
};

/** Where the add-in may speak to Outlook through the global `Office`; all else asks what lies in these places. */
const mayTouchOffice =
  /^(taskpane\/(outlook|dialog)|commands)\/|^taskpane\/(main\.tsx|sign-in\/dialog-sign-in\.ts)$/;

/** Programs stand at the top of src and wire the parts together; nothing imports them, nor they each other. */
function partOf(file: string): Part | undefined {
  const part = parts.find((each) => file.startsWith(`${each}/`) || file === `${each}.ts`);
  return part ?? (/^src\/[^/]+\.ts$/.test(file) ? "src/*.ts" : undefined);
}

const isProjectPath = (target: string): boolean => /^(src|taskpane|commands|simulator)\//.test(target);

/** What a file does that the architecture forbids, one sentence each; nothing when it keeps the rules. */
export function violations(file: string, text: string): string[] {
  const part = partOf(file);
  if (part === undefined) return [`${file} lies in no part of the project that has import rules`];
  const rule = rules[part];
  const { imports, touchesOffice } = readReliance(file, text);
  const found = imports
    .filter((target) => !isAllowed(target, part, rule))
    .map((target) => `${file} imports ${target}`);
  const isUi = part === "taskpane" || part === "commands";
  if (isUi && touchesOffice && !mayTouchOffice.test(file)) found.push(`${file} touches Office`);
  return found;
}

function isAllowed(target: string, part: Part, rule: Rule): boolean {
  if (!isProjectPath(target)) return !target.startsWith(".") && rule.packages.test(target);
  const targetPart = partOf(target);
  if (targetPart === undefined || targetPart === "src/*.ts") return false;
  return targetPart === part || rule.parts.includes(targetPart);
}
