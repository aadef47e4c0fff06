import type { Learned } from "./learned.ts";
export const mailingWeights: Learned = { bias: 0, unit: 0.05, signs: {}, words: "AA==" };
