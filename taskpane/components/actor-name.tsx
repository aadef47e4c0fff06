import type { Actor } from "../../src/contract/types.ts";
import { useTexts } from "../i18n/text-context.tsx";

/** Who did something: by name, or what it was. */
export function ActorName({ actor }: { actor: Actor }) {
  const texts = useTexts();
  if (actor.name !== null) return <bdi>{actor.name}</bdi>;
  return texts(actorKeys[actor.kind]);
}

const actorKeys = {
  user: "bySystem",
  contact: "byContact",
  workflow: "byWorkflow",
  system: "bySystem",
} as const;
