import type { Actor } from "../../src/contract/types.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";

/** Who did something: by name, or what it was. */
export function ActorName({ actor }: { actor: Actor }) {
  const story = useStoryTexts();
  if (actor.name !== null) return <bdi>{actor.name}</bdi>;
  return story(actorKeys[actor.kind]);
}

const actorKeys = {
  user: "bySystem",
  contact: "byContact",
  workflow: "byWorkflow",
  system: "bySystem",
} as const;
