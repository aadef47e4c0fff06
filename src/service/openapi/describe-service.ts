import type { OpenAPIV3_1 } from "openapi-types";
import { openDatabase } from "../../store/database/database.ts";
import { createApp } from "../app.ts";
import type { MailPorts } from "../mail-ports.ts";
import { createLocalAuthority } from "../token-authority.ts";
import { openApiDocument } from "./openapi-document.ts";

const unused = () => {
  throw new Error("Describing the service asks nothing of its mail.");
};
const noMail: MailPorts = {
  checkEnrolling: unused,
  previewNextEmail: unused,
  previewStepEmail: unused,
  previewEmail: unused,
  readLink: unused,
  sealPassword: unused,
  disconnectInbox: unused,
  testInbox: unused,
};

/** The OpenAPI document of the service as it stands in the code; needs no database. */
export async function describeService(): Promise<OpenAPIV3_1.Document> {
  // Connects at the first query, and there is none.
  const db = openDatabase("postgres://localhost/none");
  const app = await createApp({
    context: { db, clock: () => new Date(), mail: noMail },
    authority: createLocalAuthority({ keys: [] }, "https://localhost", "none"),
    settings: {
      clientId: "",
      authority: "",
      knownAuthorities: [],
      scope: "",
      oidc: true,
      mode: "production",
    },
    rateLimit: 1,
    policy: { mode: "production", frameAncestors: [], connect: [], strictTransport: false },
    webDirectory: null,
  });
  try {
    await app.ready();
    return openApiDocument(app);
  } finally {
    await app.close();
    await db.destroy();
  }
}
