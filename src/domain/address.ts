/** An email address in the form it is kept and compared in, or why the text is none. */
export type AddressOutcome =
  | { kind: "address"; address: string; domain: string }
  | { kind: "invalid"; issue: string };

// Controls, format characters (bidi, zero width), separators and lone surrogates: two addresses that look alike must be alike.
const forbidden = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}]/u;
const maximum = 320;
const maximumLocal = 64;
const maximumDomain = 255;

/** The form addresses are compared in: trimmed, lower case, composed (NFC). Says nothing about validity. */
export function normalizeAddress(text: string): string {
  return text.trim().toLowerCase().normalize("NFC");
}

/**
 * Reads an address as a person types it. RFC 5321 §4.5.3.1 sizes: local part ≤ 64, domain ≤ 255, whole ≤ 320
 * characters. Internationalised addresses (RFC 6531) are fine; quoted local parts with blanks are not.
 */
export function readAddress(text: string): AddressOutcome {
  const address = normalizeAddress(text);
  if (address.length > maximum) return invalid(`must be at most ${maximum} characters long`);
  if (isForbidden(address)) return invalid("must not contain blanks or invisible characters");
  const parts = address.split("@");
  if (parts.length !== 2) return invalid("must contain one @");
  const [local = "", domain = ""] = parts;
  if (local === "" || local.length > maximumLocal) {
    return invalid(`must have 1 to ${maximumLocal} characters before the @`);
  }
  if (!isDomain(domain)) return invalid("must have a domain name after the @");
  return { kind: "address", address, domain };
}

/** A domain name in the form that addresses bear it, or null where the text is none. */
export function readDomain(text: string): string | null {
  const domain = normalizeAddress(text);
  return !isForbidden(domain) && isDomain(domain) ? domain : null;
}

/** Dot-separated, non-empty labels of at most 63 letters (any script), digits and inner hyphens; at least two. */
function isDomain(domain: string): boolean {
  const labels = domain.split(".");
  return domain.length <= maximumDomain && labels.length >= 2 && labels.every(isLabel);
}

// What ASCII can decide it decides alone: the tables behind \p{…} take a browser 2 ms to build, where the pane waits.
const isForbidden = (text: string) => !/^[!-~]*$/.test(text) && forbidden.test(text);
const asciiLabel = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const anyLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

function isLabel(label: string): boolean {
  return label.length <= 63 && (asciiLabel.test(label) || anyLabel.test(label));
}

function invalid(issue: string): AddressOutcome {
  return { kind: "invalid", issue };
}
