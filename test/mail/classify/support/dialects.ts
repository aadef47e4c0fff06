import { providerDialects } from "./provider-dialects.ts";
import { serverDialects } from "./server-dialects.ts";

/** How programs write about a delivery, each with what it means. */
export const dialects = [...serverDialects, ...providerDialects];
