// What Microsoft's schema does not say about a manifest and Outlook still holds against it.

/** The languages of the add-in besides the default; full tags, because bare ones are not reliable everywhere. */
export const locales = ["de-DE", "de-AT", "de-CH", "pl-PL", "nb-NO"];
const mandatoryIconSizes = [16, 32, 80];
const longestShort = 125;
const longestLong = 250;
const longestResid = 32;

/** @typedef {{ line: number, rule: string, message: string }} Finding */

const attribute = (element, name) => element.attr(name)?.value;
const children = (element, name) => element.find(`./*[local-name()="${name}"]`);

function* repeated(elements, rule, what) {
  const seen = new Set();
  for (const element of elements) {
    const id = attribute(element, "id");
    if (seen.has(id)) yield { line: element.line, rule, message: `${what} "${id}" stands twice` };
    seen.add(id);
  }
}

function* resourceIds({ references, resources }) {
  const defined = new Set(resources.map((resource) => attribute(resource, "id")));
  const used = new Set(references.map((reference) => attribute(reference, "resid")));
  for (const { line, resid } of references.map((r) => ({ line: r.line, resid: attribute(r, "resid") }))) {
    if (!defined.has(resid)) yield { line, rule: "resource-missing", message: `no resource "${resid}"` };
  }
  for (const resource of resources) {
    const id = attribute(resource, "id");
    const line = resource.line;
    if (!used.has(id)) yield { line, rule: "resource-unused", message: `nothing uses resource "${id}"` };
    if (id.length > longestResid) {
      yield { line, rule: "resource-id-length", message: `"${id}" is longer than ${longestResid}` };
    }
  }
  yield* repeated(resources, "resource-twice", "resource");
}

function* controlIds({ find }) {
  yield* repeated(find("Group"), "id-twice", "group");
  yield* repeated([...find("Control"), ...find("Item")], "id-twice", "control");
}

function* addresses({ urls, appDomains }, { production }) {
  const ours = urls.find(({ element }) => element.name === "SourceLocation");
  const allowed = new Set([ours && originOf(ours.value), ...appDomains.map(originOf)]);
  for (const { element, value } of urls) {
    const line = element.line;
    if (!value.startsWith("https://")) yield { line, rule: "https-only", message: `${value} is not https` };
    else if (element.name !== "SupportUrl" && !allowed.has(originOf(value))) {
      yield { line, rule: "origin", message: `${value} is neither ours nor an AppDomain` };
    }
    if (production && /localhost|127\.0\.0\.1/i.test(value)) {
      yield { line, rule: "localhost", message: `${value} cannot be reached from elsewhere` };
    }
  }
}

const originOf = (value) => (URL.canParse(value) ? new URL(value).origin : value);

function* icons({ find, resources }, { pixelSize }) {
  const addressOf = new Map(resources.map((r) => [attribute(r, "id"), attribute(r, "DefaultValue")]));
  const wanted = [
    ...find("IconUrl").map((element) => [element, 64, attribute(element, "DefaultValue")]),
    ...find("HighResolutionIconUrl").map((element) => [element, 128, attribute(element, "DefaultValue")]),
  ];
  for (const icon of find("Icon")) {
    const images = children(icon, "Image");
    const sizes = images.map((image) => Number(attribute(image, "size")));
    for (const size of mandatoryIconSizes.filter((each) => !sizes.includes(each))) {
      yield { line: icon.line, rule: "icon-sizes", message: `no image of ${size} px` };
    }
    wanted.push(...images.map((image, i) => [image, sizes[i], addressOf.get(attribute(image, "resid"))]));
  }
  for (const [{ line }, size, address] of wanted.filter(([, , url]) => url !== undefined)) {
    const actual = pixelSize(address);
    if (actual === undefined) yield { line, rule: "icon-file", message: `no PNG for ${address}` };
    else if (actual.width !== size || actual.height !== size) {
      const message = `${address} has ${actual.width}x${actual.height} px, not ${size}`;
      yield { line, rule: "icon-pixels", message };
    }
  }
}

function* texts({ find, strings }) {
  for (const { element, limit } of strings) {
    const overrides = children(element, "Override");
    const values = [attribute(element, "DefaultValue"), ...overrides.map((each) => attribute(each, "Value"))];
    const line = element.line;
    for (const value of values.filter((text) => text.length > limit)) {
      yield { line, rule: "text-length", message: `longer than ${limit}: ${value.slice(0, 40)}…` };
    }
    const translated = new Set(overrides.map((each) => attribute(each, "Locale")));
    for (const locale of locales.filter((each) => !translated.has(each))) {
      yield { line, rule: "locale-missing", message: `"${values[0]}" has no text for ${locale}` };
    }
  }
  for (const version of find("Version").filter(({ content }) => !/^\d{1,5}(\.\d{1,5}){0,3}$/.test(content))) {
    yield { line: version.line, rule: "version", message: `"${version.content}" is not 1 to 4 numbers` };
  }
}

/** Collects once what the rules look at. */
function survey(document) {
  const find = (name) => document.find(`//*[local-name()="${name}"]`);
  const below = (name) => document.find(`//*[local-name()="${name}"]/*`);
  const urlHolders = [
    ...["SourceLocation", "IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap(find),
    ...["Images", "Urls"].flatMap(below),
  ];
  return {
    find,
    references: document.find("//*[@resid]"),
    resources: ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap(below),
    urls: [...urlHolders, ...urlHolders.flatMap((holder) => children(holder, "Override"))]
      .map((element) => ({
        element,
        value: attribute(element, "DefaultValue") ?? attribute(element, "Value"),
      }))
      .filter(({ value }) => value !== undefined),
    appDomains: find("AppDomain").map(({ content }) => content),
    strings: [
      ...[...below("ShortStrings"), ...find("DisplayName")].map((element) => ({
        element,
        limit: longestShort,
      })),
      ...[...below("LongStrings"), ...find("Description")]
        .filter((element) => attribute(element, "DefaultValue") !== undefined)
        .map((element) => ({ element, limit: longestLong })),
    ],
  };
}

/**
 * Checks a parsed manifest (an XmlDocument of libxml2-wasm) and returns what is wrong, by line.
 * @param {{ production: boolean, pixelSize: (url: string) => { width: number, height: number } | undefined }} facts
 *   `pixelSize` measures the icon behind an address, undefined when there is no such PNG
 * @returns {Finding[]}
 */
export function lintManifest(document, facts) {
  const manifest = survey(document);
  const rules = [resourceIds, controlIds, addresses, icons, texts];
  return rules.flatMap((rule) => [...rule(manifest, facts)]).toSorted((a, b) => a.line - b.line);
}
