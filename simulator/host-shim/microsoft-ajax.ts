/**
 * The few names of the Microsoft Ajax library that office.js checks for on the web. With them defined it does not
 * fetch that library from the internet. Argument checks always pass: they tell a page's author about misuse, and
 * office.js calls itself correctly.
 */
export function defineMicrosoftAjax(page: Window): void {
  const globals = page as unknown as Record<string, unknown>;
  if (globals["Sys"]) return;
  globals["Sys"] = {
    StringBuilder,
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    Debug: { trace: () => undefined },
    Browser: { agent: undefined },
  };
  globals["Type"] = {
    registerNamespace: (path: string) => registerNamespace(globals, path),
    registerClass: () => undefined,
  };
  Object.assign(Function, { _validateParams: () => null, _validateParameter: () => null });
  Object.assign(Function.prototype, { registerClass: () => undefined });
  Object.assign(Error, errorFactories());
}

class StringBuilder {
  readonly #parts: string[] = [];

  append(text: string): this {
    this.#parts.push(text);
    return this;
  }

  toString(): string {
    return this.#parts.join("");
  }
}

/** Makes the dotted global: office.js's string files put their classes into it. */
function registerNamespace(globals: Record<string, unknown>, path: string): void {
  let place = globals;
  for (const name of path.split(".")) {
    place[name] ??= {};
    place = place[name] as Record<string, unknown>;
  }
}

function errorFactories(): Record<string, (...args: unknown[]) => Error> {
  const withText = (...texts: unknown[]) =>
    new Error(texts.filter((text) => typeof text === "string").join(" "));
  const names = [
    "create",
    "argument",
    "argumentNull",
    "argumentOutOfRange",
    "argumentType",
    "argumentUndefined",
  ];
  const more = ["parameterCount", "invalidOperation", "notImplemented", "format"];
  return Object.fromEntries([...names, ...more].map((name) => [name, withText]));
}
