import type { DemoUserKey } from "./people.ts";

export interface DemoContact {
  key: string;
  givenName: string;
  familyName: string;
  jobTitle: string | null;
  /** A company's key, or null. */
  company: string | null;
  owner: DemoUserKey | null;
  timeZone: string | null;
  /** Primary first. */
  addresses: readonly string[];
  bounced?: true;
  /** How many days ago. */
  optedOutDays?: number;
  /** Away for so many more days. */
  awayDays?: number;
}

export const demoCompanies: readonly { key: string; name: string; domains: readonly string[] }[] = [
  { key: "northwind", name: "Northwind Logistics", domains: ["northwind.example"] },
  { key: "alpenglow", name: "Alpenglow GmbH", domains: ["alpenglow.example"] },
  { key: "bluecanyon", name: "Blue Canyon Foods", domains: ["bluecanyon.example"] },
  { key: "quartzline", name: "Quartzline Glass", domains: ["quartzline.example"] },
  { key: "sakurasoft", name: "Sakurasoft K.K.", domains: ["sakurasoft.example"] },
  { key: "tundra", name: "Tundra Cold Storage Oy", domains: ["tundra.example"] },
  { key: "harbour", name: "O'Neill & Świątek Harbour Services", domains: ["oneill-swiatek.example"] },
  { key: "kestrel", name: "Kestrel Pay", domains: ["kestrelpay.example", "kestrel-pay.example"] },
];

type Row = [
  key: string,
  name: string,
  jobTitle: string | null,
  company: string | null,
  owner: DemoUserKey | null,
  timeZone: string | null,
  addresses: string,
  rest?: Pick<DemoContact, "bounced" | "optedOutDays" | "awayDays">,
];

const rows: readonly Row[] = [
  [
    "anna",
    "Anna|Kowalska",
    "Head of Procurement",
    "northwind",
    "maya",
    "Europe/Warsaw",
    "anna.kowalska@northwind.example a.kowalska@northwind.example",
  ],
  [
    "tomas",
    "Tomás|Rivera",
    "Site Manager",
    "northwind",
    "maya",
    "Europe/Madrid",
    "tomas.rivera@northwind.example",
  ],
  [
    "marta",
    "Marta|Wójcik",
    "Warehouse Lead",
    "northwind",
    "maya",
    "Europe/Warsaw",
    "marta.wojcik@northwind.example",
  ],
  [
    "greta",
    "Greta|Holm",
    "Facility Manager",
    "alpenglow",
    "maya",
    "Europe/Vienna",
    "greta.holm@alpenglow.example",
  ],
  [
    "lukas",
    "Lukas|Brandt",
    "Managing Director",
    "alpenglow",
    "maya",
    "Europe/Vienna",
    "lukas.brandt@alpenglow.example",
  ],
  [
    "sofia",
    "Sofia|Rossi",
    "Operations Director",
    "bluecanyon",
    "maya",
    "America/Denver",
    "sofia.rossi@bluecanyon.example",
  ],
  [
    "omar",
    "Omar|Haddad",
    "Plant Engineer",
    "bluecanyon",
    "maya",
    "America/Denver",
    "omar.haddad@bluecanyon.example",
  ],
  ["nina", "Nina|Petersen", null, null, "maya", "Europe/Copenhagen", "nina.petersen@gmail.example"],
  [
    "erik",
    "Erik|Dahl",
    "Buyer",
    "quartzline",
    "maya",
    "Europe/Stockholm",
    "erik.dahl@quartzline.example",
    { optedOutDays: 20 },
  ],
  [
    "carlos",
    "Carlos|Mendes",
    "Maintenance Planner",
    "quartzline",
    "maya",
    "Europe/Lisbon",
    "carlos.mendes@quartzline.example",
    { bounced: true },
  ],
  [
    "yuki",
    "Yuki|Tanaka",
    "Purchasing Manager",
    "sakurasoft",
    "jonas",
    "Asia/Tokyo",
    "yuki.tanaka@sakurasoft.example",
  ],
  [
    "kenji",
    "Kenji|Mori",
    "Chief Engineer",
    "sakurasoft",
    "jonas",
    "Asia/Tokyo",
    "kenji.mori@sakurasoft.example",
  ],
  [
    "hanna",
    "Hanna|Virtanen",
    "Terminal Manager",
    "tundra",
    "maya",
    "Europe/Helsinki",
    "hanna.virtanen@tundra.example",
    { awayDays: 9 },
  ],
  [
    "zoe",
    "Dr. Zoë|O'Neill-Świątek",
    "Head of Research <& Development>",
    "harbour",
    null,
    "Europe/Dublin",
    "zoe@oneill-swiatek.example",
  ],
  [
    "marek",
    "Marek|Zieliński",
    "Technical Director",
    "kestrel",
    "piotr",
    "Europe/Warsaw",
    "marek.zielinski@kestrelpay.example",
  ],
  [
    "lucia",
    "Lucía|Fernández",
    "Office Manager",
    "kestrel",
    "piotr",
    "Europe/Madrid",
    "lucia.fernandez@kestrelpay.example",
  ],
  ["ingeborg", "Ingeborg|Aas", "Architect", null, "maya", "Europe/Oslo", "ingeborg.aas@outlook.example"],
  [
    "samuel",
    "Samuel|Okafor",
    "Building Services",
    "harbour",
    "jonas",
    "Europe/London",
    "samuel.okafor@oneill-swiatek.example",
  ],
];

/** Whom Fjordlight writes to. */
export const demoContacts: readonly DemoContact[] = rows.map(
  ([key, name, jobTitle, company, owner, timeZone, addresses, rest]) => {
    const [givenName = "", familyName = ""] = name.split("|");
    return {
      key,
      givenName,
      familyName,
      jobTitle,
      company,
      owner,
      timeZone,
      addresses: addresses.split(" "),
      ...rest,
    };
  },
);
