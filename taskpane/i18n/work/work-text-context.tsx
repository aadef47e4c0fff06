import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import { useChunk } from "../../hooks/use-chunk.ts";
import { useTexts } from "../text-context.tsx";
import type { ValuesOf } from "../messages.ts";
import { fillParts } from "../rich-text.tsx";
import type { WorkEnglish } from "./english.ts";
import { englishWorkTexts, workTextsPart } from "./work-texts.ts";
import type { WorkTexts } from "./work-texts.ts";

const WorkTextContext = createContext<WorkTexts>(englishWorkTexts);

export const useWorkTexts = (): WorkTexts => useContext(WorkTextContext);

/** Gives what stands in it the sentences of this part, and shows it when they are here. */
export function WithWorkTexts({ children }: { children: ReactNode }) {
  const chunk = useChunk(workTextsPart(useTexts().locale));
  if (chunk.kind !== "ready") return null;
  return <WorkTextContext value={chunk.content}>{children}</WorkTextContext>;
}

type Props<K extends keyof WorkEnglish> = {
  message: K;
  values: NonNullable<ValuesOf<K, ReactNode, WorkEnglish>[0]>;
};

/** A sentence of this part with elements or names in it; as `RichText`. */
export function WorkText<K extends keyof WorkEnglish>({ message, values }: Props<K>) {
  return fillParts(useWorkTexts().parts(message), values);
}
