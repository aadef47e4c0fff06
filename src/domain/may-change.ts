import type { Asker } from "./asker.ts";

/** A user something belongs to. */
export interface Holder {
  id: string;
  name: string;
  teamId: string | null;
}

export type Permission = { kind: "permitted" } | { kind: "refused"; why: string };

const permitted: Permission = { kind: "permitted" };
const viewersOnlyLook: Permission = {
  kind: "refused",
  why: "Viewers may look at everything and change nothing.",
};

/** Who may change anything at all: everybody but viewers. */
export function mayChangeAnything(asker: Asker): Permission {
  return asker.role === "viewer" ? viewersOnlyLook : permitted;
}

/**
 * Who may unenroll, undo, pause, resume and re-enroll: reps what they enrolled and the contacts they own, managers
 * also what their team enrolled or owns, admins and super admins everything, viewers nothing. A refusal says why in a
 * sentence.
 */
export function mayChangeEnrollment(asker: Asker, enrolledBy: Holder, owner: Holder | null): Permission {
  if (asker.role === "viewer") return viewersOnlyLook;
  const holders = owner === null ? [enrolledBy] : [enrolledBy, owner];
  if (holders.some((holder) => reaches(asker, holder))) return permitted;
  const belongs =
    owner === null || owner.id === enrolledBy.id
      ? `This enrollment belongs to ${enrolledBy.name}.`
      : `${enrolledBy.name} enrolled this contact, and the contact belongs to ${owner.name}.`;
  return { kind: "refused", why: `${belongs} ${reach(asker)}` };
}

/** Who may enroll or change a contact: as above; a contact without an owner is open to everyone. */
export function mayChangeContact(asker: Asker, owner: Holder | null): Permission {
  if (asker.role === "viewer") return viewersOnlyLook;
  if (owner === null || reaches(asker, owner)) return permitted;
  return { kind: "refused", why: `This contact belongs to ${owner.name}. ${reach(asker)}` };
}

/** Who may delete a sequence: reps what they created, managers also what their team did, admins everything. */
export function mayChangeSequence(asker: Asker, creator: Holder): Permission {
  if (reaches(asker, creator)) return permitted;
  return { kind: "refused", why: `This sequence was created by ${creator.name}.` };
}

/** Who may say that somebody is away (F14): everyone of themselves, managers of their team, admins of everybody. */
export function mayPlanAbsence(asker: Asker, user: Holder): Permission {
  if (reaches(asker, user)) return permitted;
  return { kind: "refused", why: `Only ${user.name}, a manager of their team or an admin may do that.` };
}

/** Who may log a meeting of a user: everyone their own, managers those of their team, admins everybody's. */
export function mayLogMeeting(asker: Asker, user: Holder): Permission {
  return mayPlanAbsence(asker, user);
}

/** Who may change what concerns the whole organisation: its users and holidays. */
export function mayAdminister(asker: Asker): Permission {
  if (asker.role === "admin" || asker.role === "super_admin") return permitted;
  return { kind: "refused", why: "Only admins may do that." };
}

/** Admins change roles, nobody their own, and only super admins make a super admin or change one. */
export function mayChangeUser(
  asker: Asker,
  user: { id: string; role: string },
  role: string | undefined,
): Permission {
  if (role !== undefined && user.id === asker.userId) {
    return { kind: "refused", why: "Nobody may change their own role." };
  }
  if (asker.role === "super_admin" || (user.role !== "super_admin" && role !== "super_admin")) {
    return mayAdminister(asker);
  }
  return { kind: "refused", why: "Only super admins may make or change a super admin." };
}

/** Nobody takes themselves out, and only super admins take out a super admin. */
export function mayDeactivate(asker: Asker, user: { id: string; role: string }): Permission {
  if (user.id === asker.userId) return { kind: "refused", why: "Nobody may take themselves out." };
  if (user.role !== "super_admin" || asker.role === "super_admin") return permitted;
  return { kind: "refused", why: "Only super admins may take out a super admin." };
}

function reaches(asker: Asker, holder: Holder): boolean {
  if (asker.role === "admin" || asker.role === "super_admin") return true;
  if (holder.id === asker.userId) return true;
  return asker.role === "manager" && asker.teamId !== null && holder.teamId === asker.teamId;
}

function reach(asker: Asker): string {
  return asker.role === "manager"
    ? "Managers may change what they or their team enrolled or own."
    : "Reps may change what they enrolled and the contacts they own.";
}
