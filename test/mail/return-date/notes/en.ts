import type { Note } from "./note.ts";

export const english: readonly Note[] = [
  [
    "Thanks for getting in touch. I'm on holiday and will be back at my desk on Monday 29 June.",
    "2026-06-29",
  ],
  [
    "I am currently out of the office, returning Wednesday, July 1st. For urgent matters, please call the main desk.",
    "2026-07-01",
  ],
  [
    "Hello,\n\nI will be away from 15 June to 26 June inclusive.\nIn my absence please contact Lucy Marsh at lucy@harbour.example.",
    "2026-06-29",
  ],
  ["I'm out until Tuesday.", "2026-06-24"],
  ["Out of office until 2 July. Messages will not be forwarded.", "2026-07-03"],
  ["I am travelling this week and will be slow to respond.", "2026-06-22"],
  ["I am out of the office today and tomorrow. I will respond on Friday.", "2026-06-19"],
  ["I'll be out of the office all of next week with no access to email.", "2026-06-29"],
  ["Thank you for your message. I am on annual leave for two weeks. Kind regards, Tom", "2026-07-01"],
  ["I'm on PTO through July 3 and will get back to you when I return on Monday, July 6.", "2026-07-06"],
  ["I am on maternity leave and will return at the beginning of September.", "2026-09-01"],
  ["I'm attending the Leipzig fair June 22-24 and will have limited access to my inbox.", "2026-06-25"],
  ["Our office is closed from 06/22/2026 until 06/30/2026.", "2026-07-01"],
  ["I'm away at the moment. Please ring our switchboard if it cannot wait.", null],
  ["Thanks for your mail of 12 June. I am not in the office today.", "2026-06-18"],
  ["I will be on leave and will not be checking messages until I return on the 29th.", "2026-06-29"],
  ["We were founded on 3 July 1998 and have 40 offices. I am away right now.", null],
];
