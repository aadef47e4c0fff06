import type { EndReason } from "../../domain/words.ts";
import type { DemoUserKey } from "./people.ts";
import type { DemoSequenceKey } from "./sequences.ts";

/** How an enrollment stands now; times in days before now. */
export type DemoState =
  | { kind: "active" }
  | { kind: "paused"; daysAgo: number }
  | { kind: "finished" }
  | {
      kind: "unenrolled";
      daysAgo: number;
      reason: EndReason;
      /** Null: the system did it. */
      by: "contact" | "enroller" | null;
      cause: { kind: string; summary: string } | null;
    };

export interface DemoEnrollment {
  contact: string;
  sequence: DemoSequenceKey;
  by: DemoUserKey;
  /** When each step so far was carried out, first step first, taken back to the morning. Enrolled at the time of the first (S-002). */
  stepDaysAgo: readonly number[];
  state: DemoState;
}

const active = { kind: "active" } as const;

/** Who is where, and why. */
export const demoEnrollments: readonly DemoEnrollment[] = [
  // Step 3 of 5 is next, an automated email in about two days.
  { contact: "anna", sequence: "inbound", by: "maya", stepDaysAgo: [4.6, 1.6], state: active },
  // Answered a reminder long ago: Anna's timeline has a past.
  {
    contact: "anna",
    sequence: "renewal",
    by: "maya",
    stepDaysAgo: [94],
    state: {
      kind: "unenrolled",
      daysAgo: 92,
      reason: "reply",
      by: "contact",
      cause: { kind: "message", summary: "Re: Your maintenance contract ends soon" },
    },
  },
  { contact: "tomas", sequence: "fair", by: "maya", stepDaysAgo: [0.4], state: active },
  {
    contact: "greta",
    sequence: "inbound",
    by: "maya",
    stepDaysAgo: [8.2, 5.1],
    state: { kind: "paused", daysAgo: 3.1 },
  },
  {
    contact: "lukas",
    sequence: "renewal",
    by: "maya",
    stepDaysAgo: [30, 23, 16],
    state: { kind: "finished" },
  },
  {
    contact: "sofia",
    sequence: "inbound",
    by: "maya",
    stepDaysAgo: [3.9, 0.9],
    state: {
      kind: "unenrolled",
      daysAgo: 0.8,
      reason: "reply",
      by: "contact",
      cause: { kind: "message", summary: "Re: Two questions and an estimate" },
    },
  },
  // A call task is next, in about six days.
  { contact: "nina", sequence: "renewal", by: "maya", stepDaysAgo: [0.6], state: active },
  {
    contact: "erik",
    sequence: "fair",
    by: "maya",
    stepDaysAgo: [21],
    state: {
      kind: "unenrolled",
      daysAgo: 20,
      reason: "opt_out",
      by: "contact",
      cause: { kind: "link", summary: "Unsubscribe link in “Good to meet you at the logistics fair”" },
    },
  },
  {
    contact: "carlos",
    sequence: "fair",
    by: "maya",
    stepDaysAgo: [6],
    state: {
      kind: "unenrolled",
      daysAgo: 5.9,
      reason: "bounce",
      by: null,
      cause: { kind: "message", summary: "Undeliverable: Good to meet you at the logistics fair" },
    },
  },
  { contact: "yuki", sequence: "inbound", by: "jonas", stepDaysAgo: [0.9], state: active },
  { contact: "hanna", sequence: "fair", by: "maya", stepDaysAgo: [0.7], state: active },
  { contact: "marek", sequence: "inbound", by: "piotr", stepDaysAgo: [3.5, 0.4], state: active },
  {
    contact: "ingeborg",
    sequence: "fair",
    by: "maya",
    stepDaysAgo: [12, 10],
    state: { kind: "unenrolled", daysAgo: 9, reason: "manual", by: "enroller", cause: null },
  },
  {
    contact: "samuel",
    sequence: "fair",
    by: "jonas",
    stepDaysAgo: [2.6, 0.5],
    state: { kind: "paused", daysAgo: 0.3 },
  },
];
