import type { Role } from "../../domain/words.ts";

export type DemoUserKey = "maya" | "jonas" | "ingrid" | "piotr" | "sam";

export interface DemoUser {
  key: DemoUserKey;
  /** Claim `oid` of the embedded identity provider. */
  subjectId: string;
  name: string;
  username: string;
  role: Role;
  team: "Nordics" | "Central Europe" | null;
  timeZone: string;
  /** Whether their mailbox is connected: who has none cannot send sequences. */
  inbox: boolean;
}

const subject = (number: number) => `5a1e5000-0000-4000-8000-0000000001${String(number).padStart(2, "0")}`;

/** The people of Fjordlight AS. Maya is who the simulated Outlook signs in as at first. */
export const demoUsers: readonly DemoUser[] = [
  {
    key: "maya",
    subjectId: subject(1),
    name: "Maya Lindqvist",
    username: "maya.lindqvist@fjordlight.example",
    role: "rep",
    team: "Nordics",
    timeZone: "Europe/Oslo",
    inbox: true,
  },
  {
    key: "jonas",
    subjectId: subject(2),
    name: "Jonas Weber",
    username: "jonas.weber@fjordlight.example",
    role: "rep",
    team: "Nordics",
    timeZone: "Europe/Berlin",
    inbox: true,
  },
  {
    key: "ingrid",
    subjectId: subject(3),
    name: "Ingrid Solheim",
    username: "ingrid.solheim@fjordlight.example",
    role: "manager",
    team: "Nordics",
    timeZone: "Europe/Oslo",
    inbox: true,
  },
  {
    key: "piotr",
    subjectId: subject(4),
    name: "Piotr Nowak",
    username: "piotr.nowak@fjordlight.example",
    role: "rep",
    team: "Central Europe",
    timeZone: "Europe/Warsaw",
    inbox: true,
  },
  {
    key: "sam",
    subjectId: subject(5),
    name: "Sam Carter",
    username: "sam.carter@fjordlight.example",
    role: "admin",
    team: null,
    timeZone: "Europe/London",
    inbox: false,
  },
];

export function findDemoUser(username: string): DemoUser | null {
  const wanted = username.trim().toLowerCase();
  return demoUsers.find((user) => user.username === wanted) ?? null;
}
