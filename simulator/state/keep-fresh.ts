import type { MailboxActions } from "./mailbox-actions.ts";

const everyMs = 1_500;

/** Looks again and again for what has come, as long as somebody looks at the page. */
export function keepFresh({ refresh }: Pick<MailboxActions, "refresh">): void {
  const next = () => void setTimeout(() => void look(), everyMs);
  const look = async () => {
    // A service that restarts is asked again; the mailbox stays as it was meanwhile.
    if (document.visibilityState === "visible") await refresh().catch(() => undefined);
    next();
  };
  next();
}
