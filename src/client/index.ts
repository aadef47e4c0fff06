import { createAsking } from "./asking.ts";
import type { Client, ClientOptions } from "./client-types.ts";
import { enrollmentMethods } from "./enrollment-methods.ts";
import { messageMethods } from "./message-methods.ts";
import { peopleMethods } from "./people-methods.ts";
import { sequenceMethods } from "./sequence-methods.ts";
import { settingsMethods } from "./settings-methods.ts";

export { ApiError } from "./api-error.ts";
export type { ApiErrorCode, ClientErrorCode, ErrorDetails } from "./api-error-types.ts";
export type { CallOptions, Client, ClientOptions, ListQuery, UnenrollManyResult } from "./client-types.ts";
export type * from "../contract/types.ts";

/** A client of the service for browser and Node. Keeps no state, logs nothing. */
export function createClient(client: ClientOptions): Client {
  const asking = createAsking(client);
  return {
    ...peopleMethods(asking),
    ...enrollmentMethods(asking),
    ...sequenceMethods(asking),
    ...settingsMethods(asking),
    ...messageMethods(asking),
  };
}
