import type { MessageClass } from "../../../../src/domain/message-words.ts";
import { returned, type Letter } from "./compose.ts";

const who = "vera.blum@prospect.example";
const daemon = "Mail Delivery Subsystem <MAILER-DAEMON@relay.example>";

/** How mail servers that do not follow the standard, or did not yet, write about a delivery. */
export const serverDialects: readonly (readonly [string, MessageClass, Letter])[] = [
  [
    "qmail, no such mailbox",
    "hard_bounce",
    {
      from: "MAILER-DAEMON@relay.example",
      subject: "failure notice",
      headers: ["Return-Path: <>"],
      text: `Hi. This is the qmail-send program at relay.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${who}>:\n192.0.2.25 does not like recipient.\nRemote host said: 550 sorry, no mailbox here by that name (#5.1.1)\nGiving up on 192.0.2.25.\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    },
  ],
  [
    "qmail, unknown host",
    "hard_bounce",
    {
      from: "MAILER-DAEMON@relay.example",
      subject: "failure notice",
      text: `Hi. This is the qmail-send program at relay.example.\n\n<${who}>:\nSorry, I couldn't find any host named prospect.example. (#5.1.2)\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    },
  ],
  [
    "qmail, given up after a week",
    "soft_bounce",
    {
      from: "MAILER-DAEMON@relay.example",
      subject: "failure notice",
      text: `Hi. This is the qmail-send program at relay.example.\n\n<${who}>:\nSorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    },
  ],
  [
    "Exim, unrouteable",
    "hard_bounce",
    {
      from: "Mail Delivery System <Mailer-Daemon@relay.example>",
      subject: "Mail delivery failed: returning message to sender",
      headers: ["Return-Path: <>", `X-Failed-Recipients: ${who}`],
      text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${who}\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\n${returned}`,
    },
  ],
  [
    "Exim, retry timeout",
    "soft_bounce",
    {
      from: "Mail Delivery System <Mailer-Daemon@relay.example>",
      subject: "Mail delivery failed: returning message to sender",
      headers: [`X-Failed-Recipients: ${who}`],
      text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${who}\n    host mx.prospect.example [192.0.2.25]: 451 try later\n    retry timeout exceeded\n\n------ This is a copy of the message, including all the headers. ------\n\n${returned}`,
    },
  ],
  [
    "Exim, warning",
    "delivery_report",
    {
      from: "Mail Delivery System <Mailer-Daemon@relay.example>",
      subject: "Warning: message 1abcDE-000001-00 delayed 24 hours",
      text: `This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on relay.example.\n\nThe address to which the message has not yet been delivered is:\n\n  ${who}\n    Delay reason: Connection timed out\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if the message\nremains undelivered. Eventually the mail delivery software will give up,\nand when that happens, the message will be returned to you.`,
    },
  ],
  [
    "sendmail without fields",
    "hard_bounce",
    {
      from: daemon,
      subject: "Returned mail: see transcript for details",
      text: `The original message was received at Mon, 23 Nov 2026 09:58:00 +0100\nfrom localhost [127.0.0.1]\n\n   ----- The following addresses had permanent fatal errors -----\n<${who}>\n    (reason: 550 5.1.1 <${who}>... User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mx.prospect.example.:\n>>> DATA\n<<< 550 5.1.1 <${who}>... User unknown\n550 5.1.1 <${who}>... User unknown\n\n   ----- Original message follows -----\n${returned}`,
    },
  ],
  [
    "sendmail that hides a policy behind 5.1.1",
    "soft_bounce",
    {
      from: daemon,
      subject: "Returned mail: User unknown",
      text: `   ----- The following addresses had permanent fatal errors -----\n<${who}>\n\n   ----- Transcript of session follows -----\n... while talking to mx.prospect.example.:\n>>> RCPT To:<${who}>\n<<< 553 SPF check failed for fjordlight.example\n550 5.1.1 <${who}>... User unknown\n\n   ----- Original message follows -----\n${returned}`,
    },
  ],
  [
    "sendmail, warning",
    "delivery_report",
    {
      from: daemon,
      subject: "Warning: could not send message for past 4 hours",
      text: `    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\n   ----- Transcript of session follows -----\n<${who}>... Deferred: Connection timed out with mx.prospect.example.\nWarning: message still undelivered after 4 hours\nWill keep trying until message is 5 days old`,
    },
  ],
  [
    "Postfix, text alone",
    "hard_bounce",
    {
      from: "MAILER-DAEMON@relay.example (Mail Delivery System)",
      subject: "Undelivered Mail Returned to Sender",
      text: `This is the mail system at host relay.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n                   The mail system\n\n<${who}>: host mx.prospect.example[192.0.2.25] said: 550 5.1.1\n    <${who}>: Recipient address rejected: User unknown in\n    local recipient table (in reply to RCPT TO command)`,
    },
  ],
  [
    "Courier",
    "hard_bounce",
    {
      from: '"Courier mail server at relay.example" <postmaster@relay.example>',
      subject: "NOTICE: mail delivery status.",
      text: `This is a delivery status notification from relay.example,\nrunning the Courier mail server, version 1.0.\n\nThe original message was received on Mon, 23 Nov 2026 09:58:00 +0100\n\n           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<${who}>:\n    mx.prospect.example [192.0.2.25]:\n>>> RCPT TO:<${who}>\n<<< 550 User unknown`,
    },
  ],
  [
    "Domino",
    "hard_bounce",
    {
      from: "Postmaster@prospect.example",
      subject: `DELIVERY FAILURE: User vera.blum (${who}) not listed in Domino Directory`,
      text: `Your message\n\n  Subject: Our talk\n\nwas not delivered to:\n\n  ${who}\n\nbecause:\n\n  User vera.blum (${who}) not listed in Domino Directory`,
    },
  ],
  [
    "Domino, full",
    "soft_bounce",
    {
      from: "Postmaster@prospect.example",
      subject: "DELIVERY FAILURE: Database disk quota exceeded",
      text: `Your message\n\n  Subject: Our talk\n\nwas not delivered to:\n\n  ${who}\n\nbecause:\n\n  Database disk quota exceeded`,
    },
  ],
  [
    "Exchange 2003",
    "hard_bounce",
    {
      from: "System Administrator <postmaster@prospect.example>",
      subject: "Undeliverable: Our talk",
      text: `Your message\n\n  To:      ${who}\n  Subject: Our talk\n  Sent:    Mon, 23 Nov 2026 09:58:00 +0100\n\ndid not reach the following recipient(s):\n\n${who} on Mon, 23 Nov 2026 09:58:02 +0100\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=us;a= ;p=prospect;l=MX0001\n    MSEXCH:IMS:prospect:MX:MX 0 (000C05A6) Unknown Recipient`,
    },
  ],
  [
    "Exchange 2010, German",
    "hard_bounce",
    {
      from: "Microsoft Exchange <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@prospect.example>",
      subject: "Unzustellbar: Our talk",
      headers: ["Return-Path: <>"],
      text: `Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten:\n\n${who}\nDie eingegebene E-Mail-Adresse konnte nicht gefunden werden. Überprüfen Sie die E-Mail-Adresse des Empfängers.\n\nDiagnoseinformationen für Administratoren:\n\nGenerierender Server: mx.prospect.example\n\n${who}\n#550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##`,
    },
  ],
  [
    "Microsoft 365, French, blocked",
    "soft_bounce",
    {
      from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@prospect.example>",
      subject: "Non remis : Our talk",
      headers: ["Return-Path: <>"],
      text: `Votre message à ${who} n'a pas pu être remis.\n\nInformations de diagnostic pour les administrateurs :\n\n${who}\nRemote Server returned '550 5.7.606 Access denied, banned sending IP [192.0.2.10]'`,
    },
  ],
  [
    "Gmail of old",
    "hard_bounce",
    {
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Failure)",
      headers: [`X-Failed-Recipients: ${who}`],
      text: `Delivery to the following recipient failed permanently:\n\n     ${who}\n\nTechnical details of permanent failure:\nGoogle tried to deliver your message, but it was rejected by the server for the recipient domain. The error that the other server returned was:\n550 5.1.1 The email account that you tried to reach does not exist.\n\n----- Original message -----\n\n${returned}`,
    },
  ],
  [
    "Gmail of old, delayed",
    "delivery_report",
    {
      from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
      subject: "Delivery Status Notification (Delay)",
      text: `This is an automatically generated Delivery Status Notification\n\nTHIS IS A WARNING MESSAGE ONLY.\n\nYOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nDelivery to the following recipient has been delayed:\n\n     ${who}\n\nMessage will be retried for 2 more day(s)\n\nTechnical details of temporary failure:\nThe recipient server did not accept our requests to connect.`,
    },
  ],
];
