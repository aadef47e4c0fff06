import type { MessageClass } from "../../../../src/domain/message-words.ts";
import { returned, type Letter } from "./compose.ts";

const who = "vera.blum@prospect.example";

/** How providers, gateways and filters write about a delivery. */
export const providerDialects: readonly (readonly [string, MessageClass, Letter])[] = [
  [
    "Yahoo",
    "hard_bounce",
    {
      from: "MAILER-DAEMON@yahoo.example",
      subject: "Failure Notice",
      text: `Sorry, we were unable to deliver your message to the following address.\n\n<${who}>:\nRemote host said: 554 delivery error: dd This user doesn't have a prospect.example account (${who}) [0] - mta1.prospect.example [BODY]\n\n--- Below this line is a copy of the message.\n\n${returned}`,
    },
  ],
  [
    "GMX and 1&1",
    "soft_bounce",
    {
      from: "GMX Mailer Daemon <mailer-daemon@gmx.example>",
      subject: "Mail delivery failed: returning message to sender",
      text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address\nfailed:\n\n"${who}":\nSMTP error from remote server after RCPT command:\nhost: mx.prospect.example\n552 5.2.2 mailbox full\n\n--- The header of the original message is following. ---\n\n${returned}`,
    },
  ],
  [
    "mail.ru",
    "hard_bounce",
    {
      from: "mailer-daemon@corp.mail.example",
      subject: "Ваше сообщение не доставлено. Mail failure.",
      headers: [`X-Failed-Recipients: ${who}`],
      text: `Это письмо создано автоматически сервером, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\n\n${who}\n  invalid mailbox. User not found\n\n**********************\n${returned}`,
    },
  ],
  [
    "Apache James",
    "hard_bounce",
    {
      from: "postmaster@relay.example",
      subject: "[BOUNCE] Our talk",
      text: `Hi. This is the James mail server at relay.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\nError message below:\n550 - Requested action not taken: no such user here\n\nMessage details:\n  Subject: Our talk\n  RCPT TO: ${who}\n  Sent date: Mon Nov 23 09:58:00 CET 2026`,
    },
  ],
  [
    "Messaging Server",
    "hard_bounce",
    {
      from: "Internet Mail Delivery <postmaster@relay.example>",
      subject: "Delivery Notification: Delivery has failed",
      text: `This report relates to a message you sent with the following header fields:\n\n  Message-id: <step.1@fjordlight.example>\n  To: ${who}\n  Subject: Our talk\n\nYour message cannot be delivered to the following recipients:\n\n  Recipient address: ${who}\n  Reason: Illegal host/domain name found`,
    },
  ],
  [
    "MailMarshal",
    "soft_bounce",
    {
      from: "postmaster@relay.example",
      subject: 'Undeliverable Mail: "Our talk"',
      text: `Your message:\n   From:    rep@fjordlight.example\n   Subject: Our talk\n\nCould not be delivered because of\n\n552 5.3.4 Message size exceeds fixed limit\n\nThe following recipients were affected:\n    ${who}`,
    },
  ],
  [
    "McAfee",
    "hard_bounce",
    {
      from: "postmaster@relay.example",
      subject: "Delivery Status",
      text: `--- The following addresses had delivery problems ---\n\n<${who}>   (User unknown ${who})\n\n--- Message details ---`,
    },
  ],
  [
    "SurfControl",
    "soft_bounce",
    {
      from: "Postmaster@relay.example",
      subject: "Delivery failure",
      text: `Your message could not be sent.\nA transcript of the attempts to send the message follows.\nThe number of attempts made: 1\nAddressed To: ${who}\n\nMon 23 Nov 2026 09:58:00 +0100\nFailed to send to identified host,\n${who}: [192.0.2.25], 450 please try again later`,
    },
  ],
  [
    "IMail",
    "hard_bounce",
    {
      from: '"Postmaster" <postmaster@relay.example>',
      subject: "Undeliverable Mail",
      headers: ["X-Mailer: <SMTP32 v8.22>"],
      text: `User mailbox does not exist: ${who}\n\nOriginal message follows.\n\n${returned}`,
    },
  ],
  [
    "OpenSMTPD",
    "hard_bounce",
    {
      from: "Mailer Daemon <MAILER-DAEMON@relay.example>",
      subject: "Delivery status notification: error",
      text: `    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this e-mail.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\n${who}: 550 5.1.1 https://help.example/answer?answer=6596\n\n    Below is a copy of the original message:\n\n${returned}`,
    },
  ],
  [
    "DragonFly",
    "soft_bounce",
    {
      from: "MAILER-DAEMON <>",
      subject: "Mail delivery failed",
      text: `This is the DragonFly Mail Agent v0.13 at relay.example.\n\nThere was an error delivering your mail to <${who}>.\n\nmx.prospect.example [192.0.2.25] did not like our RCPT TO:\n550 5.7.26 Recipient address rejected: Multiple authentication checks failed\n\nMessage headers follow.\n\n${returned}`,
    },
  ],
  [
    "Japanese carrier",
    "hard_bounce",
    {
      from: "Postmaster@carrier.example",
      subject: "Mail System Error - Returned Mail",
      text: `次のあて先へのメッセージはエラーのため送信できませんでした。\n送信先メールアドレスが見つからないか、送信先メールサーバの事由により送信できませんでした。\n\n<${who}>:\n550 Unknown user`,
    },
  ],
  [
    "Japanese provider, full",
    "soft_bounce",
    {
      from: "no-reply@provider.example",
      subject: "メールエラー通知",
      text: `送信先のメールボックスが一杯のため、送信できませんでした。\n\nYour mail sent on: Mon, 23 Nov 2026 17:58:00 +0900\n     Could not be delivered to: <${who}>\n     As their mailbox is full.`,
      parts: [["message/rfc822", returned]],
    },
  ],
  [
    "Zoho",
    "hard_bounce",
    {
      from: "mailer-daemon@mail.zoho.example",
      subject: "Undelivered Mail Returned to Sender",
      text: `This message was created automatically by mail delivery software.\n A message that you sent could not be delivered to one or more of its recipients. This is a permanent error. \n\n${who} Invalid Address, ERROR_CODE :550, ERROR_CODE :Requested action not taken: mailbox unavailable\n\nReceived: from 192.0.2.10 by mx.example\nMessage-ID: <step.1@fjordlight.example>\nSubject: Our talk`,
    },
  ],
  [
    "Barracuda",
    "soft_bounce",
    {
      from: "MAILER-DAEMON@relay.example",
      subject: "**Message you sent blocked by our bulk email filter**",
      text: `Your message to: ${who}\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Our talk`,
    },
  ],
  [
    "InterScan",
    "hard_bounce",
    {
      from: "InterScan Notification <postmaster@relay.example>",
      subject: "Mail could not be delivered",
      text: `****** Message from InterScan Messaging Security Suite ******\n\nSent <<< RCPT TO:<${who}>\nReceived >>> 550 5.1.1 <${who}>... user unknown\n\nUnable to deliver message to <${who}>.\n\n************************     End of message     **********************`,
    },
  ],
  [
    "MXLogic",
    "soft_bounce",
    {
      from: "Mail Delivery System <mailer-daemon@mxlogic.example>",
      subject: "Mail delivery failed",
      text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  <${who}>: 554 Denied [CS] (Mode: normal)\n\nIncluded is a copy of the message header:\n-----------------------------------------\n${returned}`,
    },
  ],
  [
    "FML, not a member",
    "soft_bounce",
    {
      from: "list-admin@relay.example",
      subject: "NOT MEMBER article from rep@fjordlight.example (list)",
      headers: ["Return-Path: <>", "Auto-Submitted: auto-replied"],
      text: `rep@fjordlight.example is not a member of list.\nYour mail was rejected: you are not allowed to post to this mailing list.\n\n550 5.7.1 not member`,
      parts: [["message/rfc822", returned]],
    },
  ],
  [
    "a gateway that writes under the subject of the email",
    "hard_bounce",
    {
      from: "Mailgate <mailgate@prospect.example>",
      subject: "Our talk",
      headers: ["Return-Path: <>"],
      text: `Your message could not be delivered to the following recipient:\n\n  ${who}\n  550 5.1.1 no such user`,
      parts: [["message/rfc822", returned]],
    },
  ],
  [
    "Spanish",
    "hard_bounce",
    {
      from: "postmaster@prospect.example",
      subject: "No se puede entregar: Our talk",
      text: `No se pudo entregar el mensaje a los siguientes destinatarios:\n\n${who}\nNo existe el usuario en este dominio.`,
    },
  ],
  [
    "Polish",
    "hard_bounce",
    {
      from: "Mailer-Daemon@prospect.example",
      subject: "Niedostarczalna wiadomość: Our talk",
      text: `Nie można dostarczyć wiadomości do: ${who}\n\nTakie konto nie istnieje: nieznany użytkownik.`,
    },
  ],
  [
    "Italian, full",
    "soft_bounce",
    {
      from: "postmaster@prospect.example",
      subject: "Mancato recapito: Our talk",
      text: `Non è stato possibile consegnare il messaggio a ${who}:\n\nla casella del destinatario è piena.`,
    },
  ],
  [
    "a delivered report in words",
    "delivery_report",
    {
      from: "Mail Delivery System <postmaster@prospect.example>",
      subject: "Delivery Status Notification (Success)",
      text: `Your message was successfully delivered to the destination(s)\nlisted below.\n\n  ${who}`,
    },
  ],
];
