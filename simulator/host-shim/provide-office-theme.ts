import type { OfficeTheme } from "../host/office-theme.ts";

type AppContextConstructor = new (...values: unknown[]) => object;

/**
 * Gives `Office.context.officeTheme` to the page. The office.js that is published as a package reads the theme of a
 * web host from its app context, but never takes it over from the host's answer, as the hosted office.js does.
 * So the app context is completed here, when the answer arrives and before office.js reads it.
 */
export function provideOfficeTheme(page: Window, currentTheme: () => OfficeTheme | undefined): void {
  const complete = () => {
    const office = (page as unknown as { OSF?: { OfficeAppContext?: AppContextConstructor } }).OSF;
    if (!office?.OfficeAppContext) return;
    page.removeEventListener("message", complete);
    office.OfficeAppContext = withTheme(office.OfficeAppContext, currentTheme);
  };
  page.addEventListener("message", complete);
}

function withTheme(
  original: AppContextConstructor,
  currentTheme: () => OfficeTheme | undefined,
): AppContextConstructor {
  return class extends original {
    constructor(...values: unknown[]) {
      super(...values);
      Object.defineProperty(this, "_officeTheme", { get: currentTheme, enumerable: true });
    }
  };
}
