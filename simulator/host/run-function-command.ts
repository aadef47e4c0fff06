import { frameAddress } from "./frame-address.ts";
import { commandInvokedEvent, eventNames } from "./office-events.ts";
import { OfficeHost, type FrameSurroundings } from "./office-host.ts";

export interface FunctionCommand {
  controlId: string;
  functionName: string;
  functionFile: string;
}

/** How a function command ended. */
export type CommandOutcome =
  | { kind: "completed"; completedContext: unknown }
  /** office.js found no function of that name, say: its status tells. */
  | { kind: "failed"; status: number }
  | { kind: "timed-out" };

/** As long as Outlook waits for a function command. */
export const commandTimeoutMs = 5 * 60_000;

/**
 * Runs a function command in a hidden frame of its own, as Outlook does, and takes the frame away when the add-in
 * has called `event.completed` or the time is over.
 */
export async function runFunctionCommand(
  command: FunctionCommand,
  frameFacts: { addInId: string; locale: string },
  surroundings: FrameSurroundings,
  timeoutMs = commandTimeoutMs,
): Promise<CommandOutcome> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Function command";
  const conversationId = crypto.randomUUID();
  const address = frameAddress(command.functionFile, {
    ...frameFacts,
    conversationId,
    origin: surroundings.origin,
  });
  frame.name = address.name;
  document.body.append(frame);
  if (!frame.contentWindow) throw new Error("The browser gave no frame for the function command.");
  let completed: (outcome: CommandOutcome) => void = () => undefined;
  const outcome = new Promise<CommandOutcome>((resolve) => (completed = resolve));
  const host = new OfficeHost(frame.contentWindow, {
    ...surroundings,
    onCommandCompleted: (_id, { status, data }) => completed(readOutcome(status, data)),
  });
  const timer = setTimeout(() => completed({ kind: "timed-out" }), timeoutMs);
  try {
    frame.src = address.src;
    void host
      .listensTo(eventNames.commandInvoked)
      .then(() => host.raise(commandInvokedEvent(command.controlId, command.functionName)));
    return await outcome;
  } finally {
    clearTimeout(timer);
    host.disconnect();
    frame.remove();
  }
}

/** Status 0 means that the function ran and called `event.completed`; office.js tells others as error codes. */
function readOutcome(status: number, data: string): CommandOutcome {
  if (status !== 0) return { kind: "failed", status };
  const event = JSON.parse(data) as { completedContext?: unknown };
  return { kind: "completed", completedContext: event.completedContext };
}
