import type { DemoUserKey } from "./people.ts";

export interface DemoMessage {
  /** In whose mailbox it lies. */
  mailbox: DemoUserKey;
  /** Keys of contacts or users, or `Name <address>`. */
  from: string;
  to: readonly string[];
  cc?: readonly string[];
  subject: string;
  hoursAgo: number;
  body: string;
}

/**
 * What lies in the demo users' mailboxes; it fits the enrollments' story: who wrote while enrolled has left (S-005,
 * S-007), and the mail of those who are enrolled is older.
 */
export const demoMessages: readonly DemoMessage[] = [
  {
    mailbox: "maya",
    from: "anna",
    to: ["maya"],
    cc: ["marta"],
    subject: "Lighting for our new hall in Łódź",
    hoursAgo: 162,
    body: "Hello Maya,\n\nwe met your colleague at the open day. We are planning a second hall in Łódź: 9,400 m², ceiling at 11 m, two shifts. Marta (in copy) runs the floor and can answer technical questions.\n\nCan we talk on Thursday after 14:00?\n\nBest regards\nAnna Kowalska\nHead of Procurement, Northwind Logistics",
  },
  {
    mailbox: "maya",
    from: "sofia",
    to: ["maya"],
    subject: "Re: Two questions and an estimate",
    hoursAgo: 19.2,
    body: "Hi Maya,\n\nceiling is 28 ft, lights are on about 16 hours a day. Looking forward to your estimate.\n\nSofia",
  },
  {
    mailbox: "maya",
    from: "zoe",
    to: ["maya"],
    subject: "Visit of your laboratory?",
    hoursAgo: 26,
    body: "Dear Ms Lindqvist,\n\nour research group would like to see how you measure flicker. Would a visit in the coming month be possible?\n\nKind regards\nZoë O'Neill-Świątek",
  },
  {
    mailbox: "maya",
    from: "hanna",
    to: ["maya"],
    subject: "Automatic reply: Good to meet you at the logistics fair",
    hoursAgo: 16.7,
    body: "Thank you for your message. I am away and back in the week after next.\n\nHanna Virtanen",
  },
  {
    mailbox: "maya",
    from: "yuki",
    to: ["maya", "jonas"],
    subject: "Quotation for the Osaka warehouse",
    hoursAgo: 53,
    body: "Dear Jonas, dear Maya,\n\ncould you send the quotation for the Osaka warehouse in English? Our board meets next week.\n\nBest regards\nYuki Tanaka",
  },
  {
    mailbox: "maya",
    from: "Pia Sandvik <pia.sandvik@lumenhuset.example>",
    to: ["maya"],
    subject: "Partnership?",
    hoursAgo: 49,
    body: "Hi Maya,\n\nwe plan lighting for architects and keep being asked for warehouses. Is there somebody at Fjordlight I should talk to?\n\nPia",
  },
  {
    mailbox: "maya",
    from: "tomas",
    to: ["maya"],
    cc: ["anna", "omar", "Ines Duarte <ines.duarte@northwind.example>"],
    subject: "Agenda for the site visit",
    hoursAgo: 70,
    body: "Hello everybody,\n\nhere is the agenda for the visit: 9:00 hall A, 10:30 loading docks, 12:00 lunch. Omar joins from Blue Canyon, who have the same lamps in mind.\n\nTomás",
  },
  {
    mailbox: "maya",
    from: "ingrid",
    to: ["maya", "jonas"],
    subject: "Numbers for Monday",
    hoursAgo: 73,
    body: "Hi both,\n\nplease bring your open leads to Monday's meeting, and take out those who have answered.\n\nIngrid",
  },
  {
    mailbox: "maya",
    from: "maya",
    to: ["greta"],
    subject: "Your question about warehouse lighting",
    hoursAgo: 197,
    body: "Hello Greta,\n\nthank you for asking about our lighting. In halls like yours it cuts the power bill by about 60 %. May I ask two questions about your hall, so that I can tell you what it would save?\n\nMaya",
  },
  {
    mailbox: "maya",
    from: "maya",
    to: ["nina"],
    subject: "Your maintenance contract ends soon",
    hoursAgo: 26.4,
    body: "Hello Nina,\n\nyour maintenance contract ends in six weeks. If you renew it now, the price stays as it is.\n\nMaya",
  },
  {
    mailbox: "jonas",
    from: "yuki",
    to: ["jonas"],
    subject: "Our warehouse in Osaka",
    hoursAgo: 47,
    body: "Dear Jonas,\n\nit was good to talk. The ceiling is 8 m high and the light is on around the clock.\n\nBest regards\nYuki Tanaka",
  },
  {
    mailbox: "jonas",
    from: "anna",
    to: ["jonas"],
    cc: ["maya"],
    subject: "Delivery dates",
    hoursAgo: 139,
    body: "Hello Jonas,\n\nMaya says you know the delivery dates. When could 200 lamps be in Łódź?\n\nAnna",
  },
  {
    mailbox: "ingrid",
    from: "greta",
    to: ["ingrid"],
    subject: "Please wait until after our audit",
    hoursAgo: 75,
    body: "Dear Ms Solheim,\n\nwe are in the middle of an audit; please let Maya know that we will come back to her.\n\nGreta Holm",
  },
  {
    mailbox: "ingrid",
    from: "marek",
    to: ["ingrid"],
    subject: "Introduction",
    hoursAgo: 98,
    body: "Dear Ingrid,\n\nPiotr suggested that I write to you about the terms for several sites.\n\nMarek Zieliński",
  },
  {
    mailbox: "piotr",
    from: "marek",
    to: ["piotr"],
    cc: ["lucia"],
    subject: "Plans of our sites",
    hoursAgo: 113,
    body: "Hello Piotr,\n\nLucía will send you the plans.\n\nMarek",
  },
  {
    mailbox: "sam",
    from: "ingrid",
    to: ["sam"],
    cc: ["maya"],
    subject: "Access for the new colleague",
    hoursAgo: 11,
    body: "Hi Sam,\n\nplease give our new colleague access to the sales tools.\n\nIngrid",
  },
  {
    mailbox: "sam",
    from: "anna",
    to: ["sam"],
    subject: "Supplier registration",
    hoursAgo: 52,
    body: "Dear Mr Carter,\n\nplease fill in our supplier form.\n\nAnna Kowalska",
  },
];
