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
    if (value === null || value.startsWith("https:")) return value;
    if (!/^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(value).hostname)) {
      this.fail(name, "must be an address that starts with https://");
    }
    return value;
  }

  list(name: string): string[] | null {
    const value = this.text(name);
    return value === null ? null : value.split(/[\s,]+/).filter((part) => part !== "");
  }

  asOrigin(name: string, text: string): string {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol) || new URL(text).pathname !== "/") {
      this.fail(name, `must be an origin such as https://addin.contoso.com, not "${text}"`);
    }
    return new URL(text).origin;
  }
}
