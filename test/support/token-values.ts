import type { TokenValues } from "../../src/mail/tokens.ts";

/** Values of a contact who lacks nothing. */
export const annasValues: TokenValues = {
  "contact.given_name": "Anna",
  "contact.family_name": "Kowalska",
  "contact.name": "Anna Kowalska",
  "contact.job_title": "Head of Procurement",
  "contact.email": "anna@buyer.example",
  "contact.time_zone": "Europe/Warsaw",
  "company.name": "Northwind",
  "sender.name": "Rita Rep",
  "sender.given_name": "Rita",
  "sender.email": "rita@seller.example",
  "sequence.name": "Welcome",
  opt_out_link: "https://tools.seller.example/opt-out/1",
  meeting_link: "https://tools.seller.example/meet/1",
};
