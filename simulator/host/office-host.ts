import { actionType, answerTo, eventFor, readRequest, type OfficeRequest } from "./office-message.ts";
import { focusExit, type FocusExit } from "./focus-exit.ts";
import { failed, officeErrors } from "./call-answer.ts";
import { asText } from "./call-values.ts";
import { callOfficeMethod, type CallSurroundings } from "./office-calls.ts";
import { eventNames, type OfficeEvent } from "./office-events.ts";

/** What a frame's host needs to know and may do. Asked anew for every request. */
export interface FrameSurroundings {
  origin: string;
  appContext(): Record<string, unknown>;
  initialData(): Record<string, unknown>;
  calls(): CallSurroundings;
  /** Milliseconds that an Office.js call takes. */
  latency(): number;
  /** The keyboard focus leaves the frame. */
  onFocusExit?(exit: FocusExit): void;
  /** The function command that runs in this frame has called `event.completed`. */
  onCommandCompleted?(controlId: string, outcome: { status: number; data: string }): void;
}

const commandCompleted = 94;

/** The host's end of the conversation with one add-in frame (a pane or the function file). */
export class OfficeHost {
  readonly #frame: Window;
  readonly #surroundings: FrameSurroundings;
  readonly #registrations = new Map<string, OfficeRequest>();
  readonly #waiting = new Map<string, () => void>();
  readonly #disconnect: () => void;
  #callsUnderWay = 0;

  constructor(frame: Window, surroundings: FrameSurroundings) {
    this.#frame = frame;
    this.#surroundings = surroundings;
    const receive = (event: MessageEvent) => {
      if (event.source !== frame || event.origin !== surroundings.origin) return;
      const request = readRequest(event.data);
      if (request) this.#receive(request);
    };
    window.addEventListener("message", receive);
    this.#disconnect = () => window.removeEventListener("message", receive);
  }

  disconnect(): void {
    this.#disconnect();
  }

  /** Tells the add-in, when it has registered for the event. */
  raise(event: OfficeEvent): void {
    const registration = this.#registrations.get(event.name);
    if (registration) this.#post(eventFor(registration, event.data, this.#surroundings.origin));
  }

  /** `RecipientsChanged` is bound to the item: after another one is selected the add-in has to register again. */
  forgetItemEvents(): void {
    this.#registrations.delete(eventNames.recipientsChanged);
  }

  /** Resolves when the add-in listens to this event. */
  async listensTo(eventName: string): Promise<void> {
    if (this.#registrations.has(eventName)) return;
    await new Promise<void>((resolve) => void this.#waiting.set(eventName, resolve));
  }

  #receive(request: OfficeRequest): void {
    switch (request._actionType) {
      case actionType.registerEvent:
        // A dialog inside Outlook's own page (displayInIframe): dialogs here are windows.
        if (request._actionName === "dialogMessageReceived") {
          return this.#answer(request, { Error: officeErrors.notSupported });
        }
        this.#registrations.set(request._actionName, request);
        this.#answer(request, { Error: 0 });
        this.#waiting.get(request._actionName)?.();
        return;
      case actionType.unregisterEvent:
        this.#registrations.delete(request._actionName);
        this.#answer(request, { Error: 0 });
        return;
      default:
        this.#invoke(request);
    }
  }

  #invoke(request: OfficeRequest): void {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return this.#startConversation(request);
      case "GetInitialData":
        return this.#answer(request, this.#surroundings.initialData());
      case "ExecuteMethod":
        return this.#callMethod(request);
      case "executeMethod":
        return this.#callNewerMethod(request);
      case "ContextActivationManager_notifyHost":
        return this.#hearNotice(request);
      default:
        return this.#answer(request, null);
    }
  }

  #hearNotice(request: OfficeRequest): void {
    const exit = focusExit(request._data);
    if (exit) this.#surroundings.onFocusExit?.(exit);
    this.#answer(request, null);
  }

  /** A page that starts over (reload, navigation) has no registrations yet. */
  #startConversation(request: OfficeRequest): void {
    this.#registrations.clear();
    this.#answer(request, this.#surroundings.appContext());
  }

  #callMethod(request: OfficeRequest): void {
    const { ApiParams, MethodData } = request._data as {
      ApiParams: unknown;
      MethodData: { DispatchId: number };
    };
    const { client } = this.#surroundings.calls();
    if (this.#callsUnderWay >= client.concurrentCalls) {
      return this.#answer(request, failed(officeErrors.tooManyCalls));
    }
    this.#callsUnderWay += 1;
    setTimeout(() => {
      this.#callsUnderWay -= 1;
      this.#answer(request, callOfficeMethod(MethodData.DispatchId, ApiParams, this.#surroundings.calls()));
    }, this.#surroundings.latency());
  }

  #callNewerMethod(request: OfficeRequest): void {
    const call = request._data as Record<string, unknown> & { DdaMethod?: { DispatchId?: number } };
    const known = call.DdaMethod?.DispatchId === commandCompleted;
    this.#answer(request, { Error: known ? 0 : officeErrors.notSupported, Version: 1 });
    if (!known) return;
    const outcome = { status: Number(call["1"]), data: asText(call["2"]) };
    this.#surroundings.onCommandCompleted?.(asText(call["0"]), outcome);
  }

  #answer(request: OfficeRequest, data: unknown): void {
    this.#post(answerTo(request, data, this.#surroundings.origin));
  }

  #post(message: string): void {
    this.#frame.postMessage(message, this.#surroundings.origin);
  }
}
