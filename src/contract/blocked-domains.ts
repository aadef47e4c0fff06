/** Domains that the organisation does not write to (F13). */
import * as z from "zod/mini";
import { instant, line } from "./schema.ts";

/** E.g. `example.com`, which blocks `mail.example.com`, too. Whether it is one is the domain's rule. */
const domain = line(255);

export const BlockedDomain = z.object({
  domain,
  note: z.string(),
  blockedBy: z.object({ id: z.uuid(), name: z.string() }),
  blockedAt: instant,
});
export const BlockedDomainList = z.object({ items: z.array(BlockedDomain) });
export const BlockDomainRequest = z.strictObject({ domain, note: z.optional(line(200)) });
export const BlockedDomainParams = z.object({ domain });
