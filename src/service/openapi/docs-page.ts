import type { OpenAPIV3_1 } from "openapi-types";
import { errorStatus } from "../../contract/errors.ts";
import { docsStyle } from "./docs-style.ts";
import { html, join, type Html } from "../pages/html.ts";
import { printSchema } from "./print-schema.ts";

type Content = Record<string, OpenAPIV3_1.MediaTypeObject> | undefined;

/** A shape's notation; the names of other shapes lead to them. */
type Print = (schema: unknown) => Html;

/** The OpenAPI document as one readable page. */
export function renderDocsPage(document: OpenAPIV3_1.Document): string {
  const print = linkedPrint(Object.keys(document.components?.schemas ?? {}));
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "post", "put", "patch", "delete"] as const).flatMap((method) => {
      const operation = item?.[method];
      if (operation === undefined) return [];
      const section = renderOperation(method, path, operation, print);
      return [{ entry: renderEntry(method, path, operation), section }];
    }),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}: API</title>
        <style>
          ${docsStyle}
        </style>
      </head>
      <body>
        <h1>${document.info.title}: API</h1>
        <p>
          ${document.info.description ?? ""} Machine-readable:
          <a href="/v1/openapi.json">/v1/openapi.json</a>.
        </p>
        <p>
          Send <code>Authorization: Bearer &lt;access token&gt;</code>. POSTs take an
          <code>Idempotency-Key</code> (1–200 printable characters): a repetition within 24 hours gets the
          first answer again. Every answer carries <code>x-request-id</code>.
        </p>
        <nav aria-label="Requests">
          <ul>
            ${join(operations.map(({ entry }) => entry))}
          </ul>
        </nav>
        <h2>Requests</h2>
        ${join(operations.map(({ section }) => section))}
        <h2>Shapes</h2>
        ${join(renderShapes(document, print))} ${renderErrors()}
      </body>
    </html>`.text;
}

const anchorOf = (method: string, path: string): string =>
  `${method}-${path.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "")}`;

function renderEntry(method: string, path: string, { summary }: OpenAPIV3_1.OperationObject): Html {
  return html`<li>
    <a href="#${anchorOf(method, path)}">${method.toUpperCase()} ${path}</a> ${summary ?? ""}
  </li>`;
}

function renderOperation(
  method: string,
  path: string,
  operation: OpenAPIV3_1.OperationObject,
  print: Print,
): Html {
  const parameters = (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[];
  const body = (operation.requestBody as OpenAPIV3_1.RequestBodyObject | undefined)?.content;
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status !== "default");
  return html`<section id="${anchorOf(method, path)}">
    <h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${operation.summary ?? ""} ${operation.description ?? ""}</p>
    ${join(parameters.map(renderParameter))} ${renderContent("Body", body, print)}
    ${join(
      answers.map(([status, answer]) =>
        renderContent(`Answer ${status}`, (answer as OpenAPIV3_1.ResponseObject).content, print),
      ),
    )}
  </section>`;
}

const renderParameter = (parameter: OpenAPIV3_1.ParameterObject): Html =>
  html`<p class="parameter">
    <code>${parameter.name}</code> in ${parameter.in}${parameter.required === true ? ", required" : ""}
  </p>`;

function renderContent(title: string, content: Content, print: Print): Html {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  if (type === undefined || media?.schema === undefined) return html``;
  return html`<h4>${title} <small>${type}</small></h4>
    <pre>${print(media.schema)}</pre>`;
}

const renderShapes = (document: OpenAPIV3_1.Document, print: Print): Html[] =>
  Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      html`<section id="${name}">
        <h3>${name}</h3>
        <pre>${print(schema)}</pre>
      </section>`,
  );

function linkedPrint(names: readonly string[]): Print {
  return (schema) => {
    const parts = printSchema(schema).split(/\b/);
    return join(
      parts.map((part) => (names.includes(part) ? html`<a href="#${part}">${part}</a>` : html`${part}`)),
      "",
    );
  };
}

const renderErrors = (): Html =>
  html`<h2>Errors</h2>
    <table>
      <tr>
        <th>Code</th>
        <th>Status</th>
      </tr>
      ${join(
        Object.entries(errorStatus).map(
          ([code, status]) =>
            html`<tr>
              <td><code>${code}</code></td>
              <td>${String(status)}</td>
            </tr>`,
        ),
      )}
    </table>`;
