import { Fragment } from "react";
import type { ReactNode } from "react";
import type { MessageKey, ValuesOf } from "./messages.ts";
import { useTexts } from "./text-context.tsx";

type Props<K extends MessageKey> = { message: K; values: NonNullable<ValuesOf<K, ReactNode>[0]> };

/**
 * A text with elements in it. Strings come from outside (names, addresses), so each stands in a `<bdi>`: a name in
 * another direction cannot turn the sentence around.
 */
export function RichText<K extends MessageKey>({ message, values }: Props<K>) {
  const texts = useTexts();
  const filled = values as Record<string, ReactNode>;
  return fillParts(texts.parts(message, Number(filled["count"] ?? 0)), filled);
}

/** The parts of a text with its values in between. */
export function fillParts(parts: string[], values: Record<string, ReactNode>): ReactNode {
  return parts.map((part, index) => (
    <Fragment key={index}>{index % 2 === 0 ? part : isolated(values[part])}</Fragment>
  ));
}

const isolated = (value: ReactNode) => (typeof value === "string" ? <bdi>{value}</bdi> : value);
