import { runFunctionCommand, type CommandOutcome } from "../host/run-function-command.ts";
import { buttonsOf, inLocale } from "../manifest/manifest-model.ts";
import { frameSurroundings } from "./frame-surroundings.ts";
import { surfaceOf, type SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

/** Runs the function command of a control of the surface at hand. Throws when there is none of that id. */
export async function runCommand(store: Store<SimulatorState>, controlId: string): Promise<CommandOutcome> {
  const state = store.get();
  const { manifest, settings } = state;
  const buttons = buttonsOf(manifest?.surfaces[surfaceOf(state.item)] ?? []);
  const button = buttons.find((candidate) => candidate.id === controlId);
  if (!manifest?.functionFile || button?.action.kind !== "run-function") {
    throw new Error(`The ribbon has no function command "${controlId}".`);
  }
  const functionFile = inLocale(manifest.functionFile, settings.locale);
  const command = { controlId, functionName: button.action.functionName, functionFile };
  store.change(({ runningCommands }) => ({ runningCommands: [...runningCommands, controlId] }));
  try {
    const frameFacts = { addInId: manifest.id, locale: settings.locale };
    return await runFunctionCommand(command, frameFacts, frameSurroundings(store, manifest));
  } finally {
    store.change(({ runningCommands }) => ({ runningCommands: without(runningCommands, controlId) }));
  }
}

function without(running: readonly string[], controlId: string): readonly string[] {
  const index = running.indexOf(controlId);
  return running.filter((_id, position) => position !== index);
}
