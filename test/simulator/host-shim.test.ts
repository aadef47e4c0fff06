import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { findSimulator } from "../../simulator/host-shim/find-simulator.ts";
import { forgetFormerHost } from "../../simulator/host-shim/forget-former-host.ts";
import { defineMicrosoftAjax } from "../../simulator/host-shim/microsoft-ajax.ts";
import { provideOfficeTheme } from "../../simulator/host-shim/provide-office-theme.ts";
import { officeThemes } from "../../simulator/host/office-theme.ts";
import type { SimulatorApi } from "../../simulator/simulator-api.ts";

const globals = window as unknown as Record<string, never>;

describe("the Microsoft Ajax stand-in", () => {
  it("has what office.js looks for, and makes dotted names", () => {
    defineMicrosoftAjax(window);
    const { Sys, Type } = globals as unknown as {
      Sys: { StringBuilder: new () => { append: (text: string) => { toString: () => string } } };
      Type: { registerNamespace: (path: string) => void };
    };
    Type.registerNamespace("Strings.Of.Office");
    expect(globals).toHaveProperty("Strings.Of.Office", {});
    expect(new Sys.StringBuilder().append("a").toString()).toBe("a");
    expect((Error as unknown as { argument: (name: string) => Error }).argument("x")).toBeInstanceOf(Error);
  });

  it("leaves a real one alone", () => {
    const real = {};
    const page = { Sys: real } as unknown as Window;
    defineMicrosoftAjax(page);
    expect(page).toEqual({ Sys: real });
  });
});

describe("the simulator is found", () => {
  const simulator = {} as SimulatorApi;
  afterEach(() => {
    delete window.salesToolsSimulator;
  });

  it("by the pages it frames", () => {
    expect(findSimulator({ parent: { salesToolsSimulator: simulator } } as Window)).toBe(simulator);
  });

  it("not by a page that stands alone", () => {
    window.salesToolsSimulator = simulator;
    expect(findSimulator(window)).toBeUndefined();
  });

  it("not through another site's frame", () => {
    const parent = {
      get salesToolsSimulator(): never {
        throw new DOMException("Blocked a frame", "SecurityError");
      },
    };
    expect(findSimulator({ parent } as unknown as Window)).toBeUndefined();
  });
});

it("Office.context gets the theme of the moment", () => {
  class AppContext {
    readonly _officeTheme = undefined;
    readonly id: unknown;
    constructor(id: unknown) {
      this.id = id;
    }
  }
  const office = { OfficeAppContext: AppContext };
  Object.assign(window, { OSF: office });
  let theme = officeThemes.light;
  provideOfficeTheme(window, () => theme);
  window.dispatchEvent(new MessageEvent("message"));
  const context = new office.OfficeAppContext("add-in");
  expect(context).toMatchObject({ id: "add-in", _officeTheme: { isDarkTheme: false } });
  theme = officeThemes.dark;
  expect(context).toMatchObject({ _officeTheme: { isDarkTheme: true } });
});

describe("a page opened alone forgets the host of its tab", () => {
  const removeItem = jest.fn();
  const page = (change: object) => {
    const self: Record<string, unknown> = {
      opener: null,
      location: { search: "" },
      sessionStorage: { removeItem },
    };
    self["parent"] = self;
    return Object.assign(self, change) as unknown as Window;
  };
  afterEach(() => {
    removeItem.mockClear();
  });

  it("in a tab of its own", () => {
    forgetFormerHost(page({}));
    expect(removeItem).toHaveBeenCalledWith("hostInfoValue");
  });

  it.each([
    ["as a dialog", { opener: {} }],
    ["with a host in its address", { location: { search: "?_host_Info=Outlook" } }],
    ["in a frame", { parent: {} }],
  ])("but not %s", (_, change) => {
    forgetFormerHost(page(change));
    expect(removeItem).not.toHaveBeenCalled();
  });
});
