import { figureNames, type FigureName, type Figures } from "./score.ts";

/** Figures of which less is better. */
const upper = new Set<string>(["wrong-stops", "missed-stops", "wrong-dates"] satisfies FigureName[]);

/** What `--targets` asks for. */
const targets: Readonly<Partial<Record<FigureName | "speed", number>>> = {
  human: 0.998,
  automatic: 0.97,
  "automatic-with-header": 0.99,
  bounce: 0.985,
  "hard-recall": 0.95,
  "hard-precision": 0.97,
  reports: 0.97,
  "wrong-stops": 0.01,
  "missed-stops": 0.01,
  "return-dates": 0.9,
  "wrong-dates": 0.03,
  speed: 0.8,
};

const names = [...(Object.keys(figureNames) as FigureName[]), "speed"] as const;

/** Flags of the command: `--min-human 0.998`, `--max-wrong-stops 0.01`, and so on for every figure. */
export const thresholdOptions = Object.fromEntries(
  names.map((name) => [flagOf(name), { type: "string" as const }]),
);

/** Sentences about what was not reached; a figure about no message at all is passed over. */
export function failedThresholds(
  values: Readonly<Record<string, unknown>>,
  figures: Figures,
  speed: number | null,
): string[] {
  return names.flatMap((name) => {
    const given = values[flagOf(name)];
    const wanted =
      typeof given === "string" ? Number(given) : values["targets"] === true ? targets[name] : undefined;
    if (wanted === undefined) return [];
    if (Number.isNaN(wanted)) return [`--${flagOf(name)} is not a number.`];
    const reached = name === "speed" ? speed : rate(figures[name]);
    if (reached === null) return [];
    const kept = upper.has(name) ? reached <= wanted : reached >= wanted;
    return kept ? [] : [`${name}: ${reached.toFixed(4)}, wanted ${upper.has(name) ? "≤" : "≥"} ${wanted}`];
  });
}

function flagOf(name: string): string {
  return `${upper.has(name) ? "max" : "min"}-${name}`;
}

function rate({ count, of }: { count: number; of: number }): number | null {
  return of === 0 ? null : count / of;
}
