import type { StepType } from "../../domain/words.ts";
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
  steps: readonly DemoStep[];
}

/** What Fjordlight, a maker of energy-saving warehouse lighting, writes to its prospects. */
export const demoSequences: readonly DemoSequence[] = [
  {
    key: "inbound",
    name: "New inbound lead",
    createdBy: "ingrid",
    steps: [
      {
        type: "automated_email",
        title: "Your question about warehouse lighting",
        body: "Hello {{contact.givenName}},\n\nthank you for asking about our lighting. In halls like yours it cuts the power bill by about 60 %. May I ask two questions about your hall, so that I can tell you what it would save?",
        delayDays: 0,
      },
      {
        type: "automated_email",
        title: "Two questions and an estimate",
        body: "Hello {{contact.givenName}},\n\nhow high is the ceiling, and how many hours a day is the light on? With these two numbers I can send you an estimate the same day.",
        delayDays: 3,
      },
      {
        type: "automated_email",
        title: "How a hall of 12,000 m² saved 61 %",
        body: "Hello {{contact.givenName}},\n\nhere is what we did for a logistics hall last spring: 212 lamps, three nights of work, 61 % less power. Shall I work out the same for you?",
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
        body: "Hello {{contact.givenName}},\n\nI have not heard from you, which usually means that the time is wrong. Shall I close your file, or ask again after the summer?",
        delayDays: 5,
      },
    ],
  },
  {
    key: "fair",
    name: "Trade fair follow-up",
    createdBy: "maya",
    steps: [
      {
        type: "automated_email",
        title: "Good to meet you at the logistics fair",
        body: "Hello {{contact.givenName}},\n\nit was good to talk at our stand. As promised, here is the data sheet of the lamp you held in your hand.",
        delayDays: 0,
      },
      {
        type: "manual_email",
        title: "Write about what was said at the stand",
        body: "Mention what they told us about their building.",
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
        body: "Hello {{contact.givenName}},\n\nwe measure the light in your hall for free and send you the map. Which of the next two weeks would suit you?",
        delayDays: 4,
      },
    ],
  },
  {
    key: "renewal",
    name: "Renewal reminder",
    createdBy: "maya",
    steps: [
      {
        type: "automated_email",
        title: "Your maintenance contract ends soon",
        body: "Hello {{contact.givenName}},\n\nyour maintenance contract ends in six weeks. If you renew it now, the price stays as it is.",
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
        body: "Hello {{contact.givenName}},\n\nthe papers are ready; one signature renews the contract for two years.",
        delayDays: 7,
      },
    ],
  },
];
