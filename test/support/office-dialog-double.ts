import type { OfficeDouble } from "./office-double.ts";

type Handler = (event: object) => void;

/** Both sides of an Office dialog: what a pane opens, and what the dialog's own page sends. */
export function dialogDouble(office: OfficeDouble) {
  const handlers: Record<string, Handler> = {};
  const state = { opened: [] as { address: string; options: object }[], closed: 0, sent: [] as unknown[][] };
  const dialog = {
    addEventHandler: (type: string, handler: Handler) => {
      handlers[type] = handler;
    },
    close: () => {
      state.closed += 1;
    },
  };
  return {
    ...state,
    closedTimes: () => state.closed,
    /** The dialog's page says something; an old Outlook leaves the origin out. */
    says: (message: string, origin?: string) =>
      handlers["dialogMessageReceived"]?.({ message, ...(origin !== undefined && { origin }) }),
    /** Outlook reports on the dialog, e.g. 12006: the rep closed it. */
    ends: (error: number) => handlers["dialogEventReceived"]?.({ error }),
    isOpen: () => "dialogMessageReceived" in handlers && "dialogEventReceived" in handlers,
    ui: {
      displayDialogAsync: (
        address: string,
        options: { promptBeforeOpen?: boolean },
        done: (result: never) => void,
      ) => {
        state.opened.push({ address, options });
        const name = options.promptBeforeOpen === false ? "dialog without question" : "dialog";
        office.answer(name, done as never, dialog);
      },
      messageParent: (...args: unknown[]) => void state.sent.push(args),
    },
  };
}
