/** A setting that cannot be used; the message is one sentence for the person who starts the program. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/** Reads single settings; an empty or blank variable counts as not set. */
export class Settings {
  readonly #environment: Record<string, string | undefined>;

  constructor(environment: Record<string, string | undefined>) {
    this.#environment = environment;
  }

  fail(name: string, problem: string): never {
    throw new ConfigurationError(`The setting ${name} ${problem}.`);
  }

  text(name: string): string | null {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  }

  oneOf(name: string, allowed: readonly string[]): string | null {
    const value = this.text(name);
    if (value !== null && !allowed.includes(value)) {
      this.fail(name, `must be one of ${allowed.join(", ")}, not "${value}"`);
    }
    return value;
  }

  wholeNumber(name: string, fallback: number, min: number, max: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= min && number <= max)) {
      this.fail(name, `must be a whole number from ${String(min)} to ${String(max)}, not "${value}"`);
    }
    return number;
  }

  /** The address itself is not repeated in the error: it may hold a password. */
  url(name: string, protocols: readonly string[]): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      this.fail(name, `must be an address that starts with ${protocols.map((p) => `${p}//`).join(" or ")}`);
    }
    return value;
  }

  /** An address over https; over http only on this machine: secrets are sent there. */
  secureUrl(name: string): string | null {
    const value = this.url(name, ["https:", "http:"]);
    if (value !== null && !isSecure(value)) this.fail(name, "must be an address that starts with https://");
    return value;
  }

  list(name: string): string[] | null {
    const value = this.text(name);
    return value === null ? null : value.split(/[\s,]+/).filter((part) => part !== "");
  }

  asOrigin(name: string, text: string): string {
    const { protocol = "", href = "", origin = "" } = URL.canParse(text) ? new URL(text) : {};
    // With a user, a path, a query or a fragment it is longer.
    if (!/^https?:$/.test(protocol) || href !== `${origin}/`) {
      this.fail(name, `must be an origin such as https://addin.contoso.com, not "${text}"`);
    }
    return origin;
  }
}

/** Whether what is sent there can be read by nobody else: over https, or on this machine. */
export function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || isThisMachine(hostname);
}

export const isThisMachine = (hostname: string): boolean =>
  /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
