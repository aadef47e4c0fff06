import type { ClientProfile } from "./clients.ts";

export interface AppContextFacts {
  addInId: string;
  addInName: string;
  appDomains: readonly string[];
  locale: string;
  client: ClientProfile;
  conversationId: string;
  /** As saved by `roamingSettings.saveAsync`: each value serialised. */
  roamingSettings: Readonly<Record<string, string>>;
  window: { width: number; height: number };
}

/** office.js's number for Outlook on the web. */
const outlookWebApp = 64;
export const hostVersion = "16.0.19127.0";

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext(facts: AppContextFacts): Record<string, unknown> {
  return {
    _id: facts.addInId,
    _appName: outlookWebApp,
    _appVersion: "16.01",
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: "",
    _clientMode: 0,
    _settings: facts.roamingSettings,
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: facts.conversationId,
    _appInstanceId: facts.conversationId,
    _requirementMatrix: JSON.stringify(facts.client.requirementSets),
    _hostFullVersion: hostVersion,
    _addinName: facts.addInName,
    _appDomains: facts.appDomains,
    _clientWindowWidth: facts.window.width,
    _clientWindowHeight: facts.window.height,
  };
}
