import type { CSSProperties } from "react";

/** Declarations of one class; keys starting with `:` or `@media` hold further ones, `animationName` its keyframes. */
export type Style = Omit<CSSProperties, "animationName"> & {
  animationName?: Keyframes | "none";
} & { [selector: `:${string}` | `@media ${string}`]: Style };
type Keyframes = Record<string, CSSProperties>;

let classes = 0;
/** Rules that no element has yet: a script's rules go into the page together, once, when the first are wanted. */
let unwritten = "";

/**
 * Classes from objects, in the manner of Fluent's `makeStyles` and with a fortieth of its weight: Fluent's brings a
 * CSS compiler into the first load (8 kB gzip) for prefixes and mirroring that browsers do themselves by now. Write
 * logical properties (`paddingInlineStart`) where sides matter. Later classes of a call win over earlier ones.
 */
export function makeStyles<Name extends string>(styles: Record<Name, Style>): () => Record<Name, string> {
  const names = {} as Record<Name, string>;
  for (const name of Object.keys(styles) as Name[]) {
    classes += 1;
    names[name] = `${name}-${classes}`;
    unwritten += rules(`.${names[name]}`, styles[name]);
  }
  return () => {
    if (unwritten !== "") write();
    return names;
  };
}

function write(): void {
  const element = document.createElement("style");
  element.textContent = unwritten;
  unwritten = "";
  document.head.append(element);
}

/** One class attribute of those that apply. */
export const mergeClasses = (...all: (string | false | undefined)[]): string => all.filter(Boolean).join(" ");

function rules(selector: string, style: object): string {
  let own = "";
  let nested = "";
  for (const [key, value] of Object.entries(style)) {
    if (key.startsWith(":")) nested += rules(selector + key, value as object);
    else if (key.startsWith("@")) nested += `${key}{${rules(selector, value as object)}}`;
    else if (typeof value === "object") {
      const animation = `turn-${classes}`;
      nested += keyframes(animation, value as object);
      own += `animation-name:${animation};`;
    } else own += declaration(key, value as string | number);
  }
  return (own && `${selector}{${own}}`) + nested;
}

function keyframes(name: string, frames: object): string {
  const steps = Object.entries(frames).map(([at, style]) => rules(at, style as object));
  return `@keyframes ${name}{${steps.join("")}}`;
}

const declaration = (name: string, value: string | number): string =>
  `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value};`;
