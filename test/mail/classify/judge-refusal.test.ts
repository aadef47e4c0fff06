import { hardReplies, softReplies } from "./support/replies.ts";
import { judgeCodes, judgeReply, judgeWords } from "../../../src/mail/classify/report/judge-refusal.ts";

/** What servers say, by the rule that must know it. */
const sayings: readonly (readonly [string, "hard" | "soft", readonly string[]])[] = [
  [
    "sender_refused",
    "soft",
    [
      "Sender address rejected: User unknown in local recipient table",
      "Domain of sender address rep@fjordlight.example does not exist",
      "sender verify failed",
      "invalid sender",
      "Sender domain must exist",
      "MAIL FROM <rep@fjordlight.example> rejected",
    ],
  ],
  [
    "mailbox_full",
    "soft",
    [
      "mailbox is full",
      "Over quota",
      "Quota exceeded",
      "user has too many messages on the server",
      "insufficient disk space",
      "no space left on device",
      "Postfach des Empfängers ist voll",
      "boîte aux lettres pleine",
      "送信先のメールボックスが一杯です",
      "почтовый ящик переполнен",
    ],
  ],
  [
    "too_big",
    "soft",
    ["message size exceeds fixed maximum", "message too large", "Message is too big for system"],
  ],
  [
    "sender_check",
    "soft",
    ["SPF check failed", "DKIM verification failed", "rejected by the DMARC policy of fjordlight.example"],
  ],
  [
    "passing",
    "soft",
    [
      "Host not found, try again",
      "recipient temporarily unavailable",
      "temporarily unable to verify recipient",
      "couldn't create /var/mail/vera: no such user",
    ],
  ],
  [
    "has_moved",
    "hard",
    [
      "user has moved to vera@new.example",
      "recipient no longer on server",
      "551 User not local; please try <vera@new.example>",
    ],
  ],
  [
    "no_such_user",
    "hard",
    [
      "User unknown",
      "unknown user",
      "no such user here",
      "No such mailbox",
      "invalid recipient",
      "mailbox not found",
      "account does not exist",
      "The email account that you tried to reach does not exist",
      "<a@b.example> does not exist",
      "recipient address rejected: access denied",
      "User a (a@b.example) not listed in Domino Directory",
      "sorry, no mailbox here by that name",
      "this user doesn't have a b.example account",
      "there is no one at this address",
      "5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
      "mailbox is inactive",
      "this address is no longer valid",
      "the account has been closed",
      "not a valid user here",
      'unknown local-part "a" in domain b.example',
    ],
  ],
  [
    "no_such_user_localised",
    "hard",
    [
      "Empfänger unbekannt",
      "Diese E-Mail-Adresse existiert nicht",
      "destinataire inconnu",
      "l'adresse n'existe pas",
      "usuario desconocido",
      "l'utente non esiste",
      "usuário não encontrado",
      "gebruiker onbekend",
      "okänd mottagare",
      "ukendt: modtager findes ikke",
      "nieznany użytkownik",
      "uživatel neexistuje",
      "пользователь не найден",
      "ユーザーが見つかりません",
      "收件人不存在",
      "수신자를 찾을 수 없습니다",
    ],
  ],
  [
    "no_such_host",
    "hard",
    [
      "host unknown",
      "Host or domain name not found",
      "no such domain",
      "Unrouteable address",
      "the domain does not accept mail (nullMX)",
      "DNS type 'mx' lookup of b.example responded with code NXDOMAIN",
      "an MX or SRV record indicated no SMTP service",
    ],
  ],
  ["spam", "soft", ["message rejected as spam", "blocked using a DNSBL", "virus found", "poor reputation"]],
  [
    "relay_denied",
    "soft",
    ["Relay access denied", "relaying denied", "sorry, that domain isn't in my list of allowed rcpthosts"],
  ],
  [
    "policy",
    "soft",
    [
      "rejected by local policy",
      "authentication required",
      "too many connections",
      "client host rejected: cannot find your hostname, your IP is blocked",
      "only members may post",
      "not delivered due to recipient preferences",
    ],
  ],
  [
    "temporary",
    "soft",
    ["greylisted", "please try again later", "service currently unavailable", "mailbox currently suspended"],
  ],
  [
    "expired",
    "soft",
    [
      "connection timed out",
      "retry timeout exceeded",
      "too many hops",
      "mail loops back to myself",
      "could not connect",
      "no route to host",
    ],
  ],
  ["system_trouble", "soft", ["local configuration error", "unknown mailer error 255", "permission denied"]],
  [
    "address_refused",
    "hard",
    ["mailbox unavailable", "recipient rejected", "address not accepted", "mailbox name not allowed"],
  ],
];

describe("What the words of a refusal mean for the address", () => {
  const table = sayings.flatMap(([rule, permanence, texts]) =>
    texts.map((text) => [text, permanence, rule] as const),
  );
  it.each(table)("“%s” is %s by %s", (text, permanence, rule) => {
    const found = judgeWords(text);
    expect([found?.permanence, found?.evidence.rule]).toEqual([permanence, `bounce_text.${rule}`]);
  });

  it.each(["I hope this finds you well", "Thank you", ""])("“%s” is nothing to them", (text) => {
    expect(judgeWords(text)).toBeNull();
  });

  it("does not take the words of disclaimers for reasons when told to be strict", () => {
    expect(judgeWords("This e-mail was scanned for viruses", true)).toBeNull();
    expect(judgeWords("This e-mail was scanned for viruses: no such user", true)?.permanence).toBe("hard");
  });
});

describe("What codes alone mean", () => {
  it.each([
    [550, "5.1.1", "hard", true],
    [550, "5.2.1", "hard", true],
    [550, "5.7.1", "soft", true],
    [552, "5.2.2", "soft", true],
    [0, "4.4.1", "soft", true],
    [550, "5.0.0", "soft", false],
    [550, "", "soft", false],
    [551, "", "hard", false],
    [556, "", "hard", false],
    [451, "", "soft", false],
  ] as const)("%s %s is %s (clear: %s)", (reply, status, permanence, clear) => {
    expect(judgeCodes(reply, status)).toMatchObject({ permanence, clear });
  });

  it("says nothing without any", () => expect(judgeCodes(0, "")).toBeNull());
});

describe("A refusal at the submission (S-021)", () => {
  it.each([
    ["550 5.1.1 <vera@prospect.example>: Recipient address rejected: User unknown", "hard"],
    ["550-5.1.1 The email account that you tried to reach does not exist.", "hard"],
    ["553 5.1.2 No such domain", "hard"],
    ["550 5.1.1", "hard"],
    ["450 4.1.1 User unknown, try again", "soft"],
    ["450 mailbox unavailable", "soft"],
    ["550 5.7.1 Relaying denied", "soft"],
    ["552 5.2.2 Mailbox full", "soft"],
    ["554 5.7.1 Message rejected as spam", "soft"],
    ["550 5.1.8 Sender address rejected: Domain not found", "soft"],
    ["554 5.6.0 Message contains invalid header", "soft"],
    ["550 Contul nu există", "hard"],
    [
      "192.0.2.9 does not like recipient. Remote host said: 550 #5.1.0 Address rejected a@b.example Giving up on 192.0.2.9.",
      "hard",
    ],
  ])("%s is %s", (reply, permanence) => {
    expect(judgeReply(reply)?.permanence).toBe(permanence);
  });

  it.each(hardReplies)("%s: gone", (reply) => expect(judgeReply(reply)?.permanence).toBe("hard"));
  // What says nothing is no reason to end anything.
  it.each(softReplies)("%s: perhaps not", (reply) =>
    expect(judgeReply(reply)?.permanence ?? "soft").toBe("soft"),
  );

  it("says nothing of what is no refusal", () => expect(judgeReply("see you on Monday")).toBeNull());
});
