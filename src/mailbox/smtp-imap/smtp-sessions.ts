import type { Deadline } from "../mailbox.ts";
import { unlessLate } from "../unless-late.ts";
import { openSmtpSession, type SmtpAccess, type SmtpSession } from "./smtp-session.ts";

export interface SmtpSessionsOptions {
  /** Connections at the same time; providers count them per inbox. */
  atMost: number;
  /** How long an unused one is kept. */
  idleMs: number;
}

export interface SmtpSessions {
  /** `fresh`: surely a new connection, not one that may have gone stale. Throws MailboxError. */
  take(deadline: Deadline, fresh?: boolean): Promise<{ session: SmtpSession; reused: boolean }>;
  giveBack(session: SmtpSession): void;
  close(): void;
}

/** Connections of one inbox, kept open between emails. */
export function createSmtpSessions(access: SmtpAccess, options: SmtpSessionsOptions): SmtpSessions {
  const idle = new Map<SmtpSession, NodeJS.Timeout>();
  const waiting: (() => void)[] = [];
  let taken = 0;

  const takeIdle = (): SmtpSession | undefined => {
    for (const [session, timer] of idle) {
      idle.delete(session);
      clearTimeout(timer);
      if (session.alive()) return session;
    }
    return undefined;
  };
  const leave = () => {
    taken--;
    // All of them look again: one that gave up waiting must not swallow the call.
    for (const wake of waiting.splice(0)) wake();
  };
  const enter = async (deadline: Deadline): Promise<void> => {
    while (taken >= options.atMost) {
      await unlessLate(deadline, new Promise<void>((resolve) => waiting.push(resolve)));
    }
    taken++;
  };

  return {
    async take(deadline, fresh = false) {
      await enter(deadline);
      const kept = fresh ? undefined : takeIdle();
      if (kept !== undefined) return { session: kept, reused: true };
      try {
        return { session: await openSmtpSession(access, deadline), reused: false };
      } catch (error) {
        leave();
        throw error;
      }
    },
    giveBack(session) {
      if (session.alive()) idle.set(session, closeLater(session));
      leave();
    },
    close() {
      for (const [session, timer] of idle) {
        clearTimeout(timer);
        session.quit();
      }
      idle.clear();
    },
  };

  function closeLater(session: SmtpSession): NodeJS.Timeout {
    return setTimeout(() => {
      idle.delete(session);
      session.quit();
    }, options.idleMs).unref();
  }
}
