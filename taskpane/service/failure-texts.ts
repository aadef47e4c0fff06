import type { Texts } from "../i18n/texts.ts";
import type { Failure } from "./failure.ts";

export interface FailureTexts {
  title: string;
  text: string;
  requestId: string | null;
}

/** What the rep reads when nothing can be shown. */
export function failureTexts(failure: Failure, texts: Texts): FailureTexts {
  const requestId = "requestId" in failure ? failure.requestId : null;
  switch (failure.kind) {
    case "sign-in-needed":
      return { title: texts("signInTitle"), text: texts("signInText"), requestId };
    case "sign-in-failed":
      return { title: texts("signInTitle"), text: texts(signInTexts[failure.reason]), requestId };
    case "no-permission":
      return { title: texts("noPermissionTitle"), text: texts(permissionText(failure.code)), requestId };
    case "offline":
      return { title: texts("offlineTitle"), text: texts("offlineText"), requestId };
    case "unreachable":
      return { title: texts("unreachableTitle"), text: texts("unavailableText"), requestId };
    case "unavailable":
      return { title: texts("unavailableTitle"), text: texts("unavailableText"), requestId };
    default:
      return { title: texts("errorTitle"), text: texts("errorText"), requestId };
  }
}

const signInTexts = {
  cancelled: "signInCancelled",
  refused: "signInRefused",
  offline: "signInOffline",
  popup_blocked: "signInBlocked",
} as const;

function permissionText(code: string) {
  if (code === "tenant_unknown") return "noPermissionTenant";
  return code === "user_deactivated" ? "noPermissionDeactivated" : "noPermissionOther";
}

const refusals = {
  not_permitted: "error_not_permitted",
  enrollment_ended: "error_enrollment_ended",
  enrollment_not_found: "error_enrollment_not_found",
  enrollment_unenrolling: "error_enrollment_unenrolling",
  enrollment_open: "error_enrollment_open",
  contact_already_enrolled: "error_enrollment_open",
  undo_unavailable: "error_undo_unavailable",
  address_taken: "error_address_taken",
  invalid_request: "error_invalid_request",
  rate_limited: "error_rate_limited",
  database_unavailable: "error_unavailable",
  shutting_down: "error_unavailable",
} as const;

/** Why something asked for by code was refused, in words. */
export function refusalText(code: string, texts: Texts): string {
  return texts(Object.hasOwn(refusals, code) ? refusals[code as keyof typeof refusals] : "error_other");
}

/** Why an action failed: one sentence beside the button that was pressed. */
export function actionFailureText(failure: Failure, texts: Texts): string {
  switch (failure.kind) {
    case "offline":
      return texts("error_offline");
    case "unreachable":
      return texts("error_no_answer");
    case "unavailable":
      return texts("error_unavailable");
    case "sign-in-needed":
    case "sign-in-failed":
      return texts("error_sign_in");
    default:
      return refusalText(failure.code, texts);
  }
}
