import type { Role } from "./words.ts";

/** The signed-in user on whose behalf something is asked: every query and every permission starts from here. */
export interface Asker {
  tenantId: string;
  userId: string;
  name: string;
  email: string;
  role: Role;
  teamId: string | null;
  timeZone: string;
}

/** Time comes in from outside, so that tests and the trial decide what time it is. */
export type Clock = () => Date;
