/** What we use of msal, named one by one: imported as a whole it would come along whole, a tenth larger. */
export {
  AuthError,
  CacheLookupPolicy,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  InteractionRequiredAuthError,
} from "@azure/msal-browser";
