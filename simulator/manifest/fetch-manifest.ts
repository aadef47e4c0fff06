import type { Manifest } from "./manifest-model.ts";
import { readManifest } from "./read-manifest.ts";

export async function fetchManifest(): Promise<Manifest> {
  const answer = await fetch("/manifest.xml");
  if (!answer.ok) throw new Error(`/manifest.xml answered ${answer.status}.`);
  return readManifest(await answer.text());
}
