/** The public origin from what was given to `--host`; throws with one sentence for the person who typed it. */
export function productionOrigin(host: string): string;

/** The manifest with every address of trial mode moved to the public origin. */
export function productionManifest(source: string, host: string): string;

/** Throws when any text file below `folder` names this machine. */
export function checkNoLocalhost(folder: string): void;
