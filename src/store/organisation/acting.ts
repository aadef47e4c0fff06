import type { ActorKind } from "../../domain/words.ts";

/** Who does something: a user, the contact, a workflow or the system. `name` as it is to be read later. */
export interface Acting {
  kind: ActorKind;
  id: string | null;
  name: string | null;
}
