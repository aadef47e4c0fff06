// `npm run validate [-- [--production] file…]`: Microsoft's schema and our own lint, offline.
import "./require-node.mjs";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import util from "node:util";
import { lintManifest } from "./manifest-lint.mjs";

const root = path.dirname(import.meta.dirname);
const pngSignature = "89504e470d0a1a0a";

/** Reads the size from the header of the PNG in assets/ that an address of the add-in stands for. */
function pixelSize(url) {
  const file = path.join(root, "assets", path.basename(new URL(url, "https://localhost").pathname));
  if (!existsSync(file)) return undefined;
  const header = readFileSync(file).subarray(0, 24);
  if (header.subarray(0, 8).toString("hex") !== pngSignature) return undefined;
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

async function loadSchema() {
  const { XmlDocument, XsdValidator } = await import("libxml2-wasm");
  const { xmlRegisterFsInputProviders } = await import("libxml2-wasm/lib/nodejs.mjs");
  xmlRegisterFsInputProviders();
  const file = path.join(root, "manifest-xsd", "OfficeAppManifestV1_1.xsd");
  const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
  return { schema, parse: (bytes) => XmlDocument.fromBuffer(bytes) };
}

/** Every complaint about one file, by line: XML and schema first, then, where it could be read, the lint. */
function complaints({ schema, parse }, file, production) {
  const fromLibrary = (error) => {
    if (!Array.isArray(error.details)) throw error;
    return error.details.map(({ line, message }) => ({ line, rule: "schema", message: message.trim() }));
  };
  let document;
  try {
    document = parse(readFileSync(file));
  } catch (error) {
    return fromLibrary(error);
  }
  const found = [];
  try {
    schema.validate(document);
  } catch (error) {
    found.push(...fromLibrary(error));
  }
  found.push(...lintManifest(document, { production, pixelSize }));
  document.dispose();
  return found;
}

async function main() {
  const { values, positionals } = util.parseArgs({
    options: { production: { type: "boolean" } },
    allowPositionals: true,
  });
  const library = await loadSchema();
  for (const file of positionals.length > 0 ? positionals : [path.join(root, "manifest.xml")]) {
    if (!existsSync(file)) throw new Error(`no such file: ${file}`);
    const found = complaints(library, file, values.production ?? false);
    for (const { line, rule, message } of found) console.log(`${file}:${line}: ${rule}: ${message}`);
    if (found.length > 0) process.exitCode = 1;
    else console.log(`${file}: valid`);
  }
}

main().catch((error) => {
  console.error(`Manifest not checked: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
