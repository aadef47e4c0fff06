// The pane shows times by the clock of the machine: in tests that is everywhere the same.
process.env.TZ = "UTC";

/** Packages that ship ES modules only: jest loads CommonJS, so these are compiled like our own files. */
const esmOnly = [
  "jose",
  "uuid",
  "content-disposition",
  "cookie",
  "strip-bom",
  "temporal-polyfill",
  "temporal-utils",
];

/** @param {"typescript" | "ecmascript"} syntax @param {boolean} jsx */
const swc = (syntax, jsx) => [
  "@swc/jest",
  {
    jsc: {
      parser: syntax === "typescript" ? { syntax, tsx: jsx } : { syntax, jsx },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  },
];

const shared = {
  transform: {
    "\\.tsx$": swc("typescript", true),
    "\\.ts$": swc("typescript", false),
    "\\.m?js$": swc("ecmascript", false),
  },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esmOnly.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/data/"],
};

/** Folders whose tests need a DOM; everything else runs on plain Node. */
const domFolders = ["taskpane", "simulator", "commands"];

export default {
  // For hangs alone: on a busy machine everything takes its time.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [
        "/node_modules/",
        "<rootDir>/test/e2e/",
        ...domFolders.map((name) => `<rootDir>/test/${name}/`),
      ],
      globalSetup: "<rootDir>/test/support/global-setup.ts",
      globalTeardown: "<rootDir>/test/support/global-teardown.ts",
    },
    {
      ...shared,
      displayName: "jsdom",
      testEnvironment: "<rootDir>/test/support/jsdom-environment.ts",
      testMatch: domFolders.map((name) => `<rootDir>/test/${name}/**/*.test.{ts,tsx}`),
      setupFilesAfterEnv: ["<rootDir>/test/support/jsdom-setup.ts"],
    },
  ],
};
