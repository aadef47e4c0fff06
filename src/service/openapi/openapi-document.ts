import swagger from "@fastify/swagger";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { OpenAPIV3_1 } from "openapi-types";
import { errorStatus } from "../../contract/errors.ts";
import type { App } from "../context.ts";
import { nameSchemas } from "./schema-names.ts";

/** Collects the routes that come after it; must be called before they are registered. */
export async function describeApi(app: App): Promise<void> {
  nameSchemas();
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Sales Tools for Outlook",
        version: "1",
        description:
          "Contacts, sequences and enrollments. Every request needs a bearer token of the organisation.",
      },
      components: {
        securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
        schemas: { Error: errorSchema },
      },
      security: [{ bearer: [] }],
    },
    // Routes without a schema (static files, trial pages) are not part of the API.
    transform: (document) =>
      document.schema === undefined
        ? { schema: { hide: true }, url: document.url }
        : jsonSchemaTransform(document),
    transformObject: jsonSchemaTransformObject,
  });
}

/** The OpenAPI 3.1 document, with every operation's errors and without components that nothing refers to. */
export function openApiDocument(app: App): OpenAPIV3_1.Document {
  const document = structuredClone(app.swagger()) as OpenAPIV3_1.Document;
  for (const item of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(item ?? {})) {
      if (isOperation(operation)) Object.assign((operation.responses ??= {}), { default: errorResponse });
    }
  }
  return shortNames(withoutUnused(document));
}

const errorResponse: OpenAPIV3_1.ResponseObject = {
  description: "An error; the code is one of a closed list.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
};

const detail = {
  type: "object" as const,
  properties: { path: { type: "string" as const }, issue: { type: "string" as const } },
  required: ["path", "issue"],
};

const errorSchema = {
  type: "object" as const,
  properties: {
    code: { type: "string" as const, enum: Object.keys(errorStatus) },
    message: { type: "string" as const, description: "For developers and logs; UIs translate the code." },
    requestId: { type: "string" as const },
    details: { type: "array" as const, items: detail },
  },
  required: ["code", "message", "requestId"],
};

function isOperation(value: unknown): value is OpenAPIV3_1.OperationObject {
  return typeof value === "object" && value !== null && "responses" in value;
}

/** What is only ever an input goes by its plain name. */
function shortNames(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const names = Object.keys(document.components?.schemas ?? {});
  let text = JSON.stringify(document);
  for (const name of names) {
    const plain = name.replace(/Input$/, "");
    if (plain === name || names.includes(plain)) continue;
    text = text.replaceAll(`"#/components/schemas/${name}"`, `"#/components/schemas/${plain}"`);
    text = text.replaceAll(`"${name}":`, `"${plain}":`);
  }
  return JSON.parse(text) as OpenAPIV3_1.Document;
}

/** Each named schema comes twice, for input and for output; only what is referred to stays. */
function withoutUnused(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const schemas = document.components?.schemas ?? {};
  const used = new Set<string>();
  const visit = (value: unknown) => {
    for (const [, name] of JSON.stringify(value ?? null).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      if (name === undefined || used.has(name)) continue;
      used.add(name);
      visit(schemas[name]);
    }
  };
  visit(document.paths);
  const kept = Object.entries(schemas).filter(([name]) => used.has(name));
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(kept) } };
}
