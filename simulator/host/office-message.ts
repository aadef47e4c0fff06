/** The envelope in which office.js and Outlook on the web write to each other: JSON text through `postMessage`. */
export const actionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;

export interface OfficeRequest {
  _messageType: 0;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: string | number;
  _data: unknown;
}

/** Reads a message of the add-in's frame; null when it is something else (the page's own messages, say). */
export function readRequest(data: unknown): OfficeRequest | null {
  if (typeof data !== "string") return null;
  let message: unknown;
  try {
    message = JSON.parse(data);
  } catch {
    return null;
  }
  return isRequest(message) ? message : null;
}

function isRequest(message: unknown): message is OfficeRequest {
  if (typeof message !== "object" || message === null) return false;
  const { _messageType, _actionName, _conversationId } = message as Record<string, unknown>;
  return _messageType === 0 && typeof _actionName === "string" && typeof _conversationId === "string";
}

/** The answer to a request. */
export function answerTo(request: OfficeRequest, data: unknown, origin: string): string {
  return envelope(request, data, origin, 0);
}

/** An event for the handler that `registration` put in place. */
export function eventFor(registration: OfficeRequest, data: unknown, origin: string): string {
  return envelope(registration, data, origin, 1);
}

function envelope(request: OfficeRequest, data: unknown, origin: string, responseType: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}
