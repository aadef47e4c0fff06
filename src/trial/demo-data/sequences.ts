import type { EligibleDays, StepType, UnenrollScope } from "../../domain/words.ts";
import type { DemoUserKey } from "./people.ts";

export type DemoSequenceKey = "inbound" | "fair" | "renewal";

export interface DemoStep {
  type: StepType;
  title: string;
  body: string;
  /** Days before the step. */
  delayDays: number;
}

export interface DemoSequence {
  key: DemoSequenceKey;
  name: string;
  createdBy: DemoUserKey;
  /** When follow-ups may leave, in the contact's time zone. */
  schedule: { eligibleDays: EligibleDays; fromHour: number; toHour: number };
  steps: readonly DemoStep[];
  /** Whom an answer takes out (S-038, S-039). Default: who answered. */
  replyScope?: UnenrollScope;
}

/** Whoever tries the clock sees the next step wherever it lands. */
const anyTime = { eligibleDays: "every_day", fromHour: 0, toHour: 24 } as const;

/** What Fjordlight, a maker of energy-saving warehouse lighting, writes to its prospects. */
export const demoSequences: readonly DemoSequence[] = [
  {
    key: "inbound",
    name: "New inbound lead",
    createdBy: "ingrid",
    schedule: anyTime,
    steps: [
      {
        type: "automated_email",
        title: "Your question about warehouse lighting",
        body: "Hello {{contact.given_name}},\n\nthank you for asking about our lighting. In halls like yours it cuts the power bill by about 60 %. May I ask two questions about your hall, so that I can tell you what it would save? If a call suits you better, choose a time: {{meeting_link}}\n\nBest regards\n{{sender.given_name}}\n\nNo more emails from me: {{opt_out_link}}",
        delayDays: 0,
      },
      {
        type: "automated_email",
        title: "Two questions and an estimate",
        body: "Hello {{contact.given_name}},\n\nhow high is the ceiling, and how many hours a day is the light on? With these two numbers I can send you an estimate the same day.\n\nBest regards\n{{sender.given_name}}",
        delayDays: 3,
      },
      {
        type: "automated_email",
        title: "How a hall of 12,000 m² saved 61 %",
        body: "Hello {{contact.given_name}},\n\nhere is what we did for a logistics hall last spring: 212 lamps, three nights of work, 61 % less power. Shall I work out the same for you?\n\nBest regards\n{{sender.given_name}}",
        delayDays: 4,
      },
      {
        type: "call",
        title: "Ask about ceiling height and hours",
        body: "Ask for ceiling height, hours of light, and who decides on the building.",
        delayDays: 2,
      },
      {
        type: "automated_email",
        title: "Shall I close your file?",
        body: "Hello {{contact.given_name}},\n\nI have not heard from you, which usually means that the time is wrong. Shall I close your file, or ask again after the summer?\n\nBest regards\n{{sender.given_name}}",
        delayDays: 5,
      },
    ],
  },
  {
    key: "fair",
    name: "Trade fair follow-up",
    createdBy: "maya",
    replyScope: "company",
    schedule: anyTime,
    steps: [
      {
        type: "automated_email",
        title: "Good to meet you at the logistics fair",
        body: "Hello {{contact.given_name}},\n\nit was good to talk at our stand. As promised, here is the data sheet of the lamp you held in your hand. For questions, choose a time: {{meeting_link}}\n\nBest regards\n{{sender.given_name}}\n\nNo more emails from me: {{opt_out_link}}",
        delayDays: 0,
      },
      {
        type: "manual_email",
        title: "What you told me at our stand",
        body: "Hello {{contact.given_name}},\n\nyou told me at our stand how long the lights are on in your building. I have looked at it again: with lamps that dim where nobody works, a hall like yours needs about half the power. Shall I send you the figures for yours?\n\nBest regards\n{{sender.given_name}}",
        delayDays: 2,
      },
      {
        type: "call",
        title: "Offer a visit with a light meter",
        body: "Offer a free measurement on site; it takes an hour.",
        delayDays: 3,
      },
      {
        type: "automated_email",
        title: "A free light measurement in your hall",
        body: "Hello {{contact.given_name}},\n\nwe measure the light in your hall for free and send you the map. Which of the next two weeks would suit you?\n\nBest regards\n{{sender.given_name}}",
        delayDays: 4,
      },
    ],
  },
  {
    key: "renewal",
    name: "Renewal reminder",
    createdBy: "maya",
    schedule: { eligibleDays: "weekdays", fromHour: 7, toHour: 20 },
    steps: [
      {
        type: "automated_email",
        title: "Your maintenance contract ends soon",
        body: "Hello {{contact.given_name}},\n\nyour maintenance contract ends in six weeks. If you renew it now, the price stays as it is.\n\nBest regards\n{{sender.given_name}}",
        delayDays: 0,
      },
      {
        type: "call",
        title: "Contract renewal: is everything right?",
        body: "Ask whether the night shift still needs the brighter setting.",
        delayDays: 7,
      },
      {
        type: "automated_email",
        title: "Renewal: the papers are ready",
        body: "Hello {{contact.given_name}},\n\nthe papers are ready; one signature renews the contract for two years.\n\nBest regards\n{{sender.given_name}}",
        delayDays: 7,
      },
    ],
  },
];
