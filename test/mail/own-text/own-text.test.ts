import { describe, expect, it } from "@jest/globals";
import { ownText, withoutQuotations, withoutSignature } from "../../../src/mail/own-text/own-text.ts";
import { answerOf } from "../classify/automatic-reply/answer-of.ts";
import { cpuMs } from "../../support/cpu-time.ts";

describe("lines above a quotation", () => {
  it.each([
    ["Gmail, English", "On Tue, Jun 16, 2026 at 9:12 AM Maya Lindqvist <maya@fjordlight.example> wrote:"],
    ["Apple Mail, English", "On 16 Jun 2026, at 09:12, Maya Lindqvist <maya@fjordlight.example> wrote:"],
    ["Thunderbird, English", "On 6/16/26 9:12 AM, Maya Lindqvist wrote:"],
    ["Gmail, German", "Am Di., 16. Juni 2026 um 09:12 Uhr schrieb Maya Lindqvist <maya@fjordlight.example>:"],
    ["Thunderbird, German", "Am 16.06.26 um 09:12 schrieb Maya Lindqvist:"],
    ["French", "Le mar. 16 juin 2026 à 09:12, Maya Lindqvist <maya@fjordlight.example> a écrit :"],
    ["Spanish", "El mar, 16 jun 2026 a las 9:12, Maya Lindqvist (<maya@fjordlight.example>) escribió:"],
    ["Portuguese", "Maya Lindqvist <maya@fjordlight.example> escreveu (terça, 16/06/2026 à(s) 09:12):"],
    [
      "Italian",
      "Il giorno mar 16 giu 2026 alle ore 09:12 Maya Lindqvist <maya@fjordlight.example> ha scritto:",
    ],
    ["Dutch", "Op di 16 jun 2026 om 09:12 schreef Maya Lindqvist <maya@fjordlight.example>:"],
    ["Swedish", "Den tis 16 juni 2026 kl 09:12 skrev Maya Lindqvist <maya@fjordlight.example>:"],
    ["Norwegian", "tir. 16. juni 2026 kl. 09:12 skrev Maya Lindqvist <maya@fjordlight.example>:"],
    ["Danish", "Den tirs. 16. jun. 2026 kl. 09.12 skrev Maya Lindqvist <maya@fjordlight.example>:"],
    ["Finnish", "ti 16. kesäk. 2026 klo 9.12 Maya Lindqvist (maya@fjordlight.example) kirjoitti:"],
    ["Polish", "wt., 16 cze 2026 o 09:12 Maya Lindqvist <maya@fjordlight.example> napisał(a):"],
    ["Czech", "út 16. 6. 2026 v 9:12 odesílatel Maya Lindqvist <maya@fjordlight.example> napsal:"],
    ["Hungarian", "Maya Lindqvist <maya@fjordlight.example> ezt írta (időpont: 2026. jún. 16., K, 9:12):"],
    ["Turkish", "Maya Lindqvist <maya@fjordlight.example>, 16 Haz 2026 Sal, 09:12 tarihinde şunu yazdı:"],
    ["Russian", "вт, 16 июн. 2026 г. в 09:12, Maya Lindqvist <maya@fjordlight.example>:"],
    ["Japanese", "2026年6月16日(火) 9:12 Maya Lindqvist <maya@fjordlight.example>:"],
    ["Chinese", "Maya Lindqvist <maya@fjordlight.example> 于2026年6月16日周二 09:12写道："],
    ["Korean", "2026년 6월 16일 (화) 오전 9:12, Maya Lindqvist <maya@fjordlight.example>님이 작성:"],
    ["Notes", "Maya Lindqvist/Fjordlight wrote on 06/16/2026 09:12:04 AM:"],
  ])("%s", (_name, line) => {
    expect(withoutQuotations(`Call me.\n\n${line}\n> Are you there?\n> Maya`)).toBe("Call me.");
    // Programs that make text from HTML leave the marks out.
    expect(withoutQuotations(`Call me.\n\n${line}\n\nAre you there?\nMaya`)).toBe("Call me.");
  });

  it("may be wrapped", () => {
    const wrapped =
      "On Tue, Jun 16, 2026 at 9:12 AM Maya Lindqvist\n<maya@fjordlight.example>\nwrote:\n\n> Are you there?";
    expect(withoutQuotations(`Call me.\n\n${wrapped}`)).toBe("Call me.");
  });

  it("are not every line that ends with a colon", () => {
    const text = "These are our wishes:\n- a price for 40 people\n- a start on 1 July 2026";
    expect(withoutQuotations(text)).toBe(text);
  });
});

describe("headers of a quoted message", () => {
  it.each([
    ["English", "From: Maya\nSent: Tuesday, June 16, 2026 9:12 AM\nTo: Anna\nSubject: Your warehouse"],
    [
      "bold",
      "*From:* Maya <maya@fjordlight.example>\n*Sent:* Tuesday\n*To:* Anna\n*Subject:* Your warehouse",
    ],
    ["German", "Von: Maya\nGesendet: Dienstag, 16. Juni 2026 09:12\nAn: Anna\nBetreff: Ihr Lager"],
    ["French", "De : Maya\nEnvoyé : mardi 16 juin 2026 09:12\nÀ : Anna\nObjet : Votre entrepôt"],
    ["Spanish", "De: Maya\nEnviado el: martes, 16 de junio de 2026 9:12\nPara: Anna\nAsunto: Su almacén"],
    [
      "Portuguese",
      "De: Maya\nEnviada em: terça-feira, 16 de junho de 2026\nPara: Anna\nAssunto: O seu armazém",
    ],
    ["Italian", "Da: Maya\nInviato: martedì 16 giugno 2026 09:12\nA: Anna\nOggetto: Il vostro magazzino"],
    ["Dutch", "Van: Maya\nVerzonden: dinsdag 16 juni 2026 09:12\nAan: Anna\nOnderwerp: Uw magazijn"],
    ["Swedish", "Från: Maya\nSkickat: den 16 juni 2026 09:12\nTill: Anna\nÄmne: Ert lager"],
    ["Norwegian", "Fra: Maya\nSendt: tirsdag 16. juni 2026 09:12\nTil: Anna\nEmne: Lageret deres"],
    [
      "Finnish",
      "Lähettäjä: Maya\nLähetetty: tiistai 16. kesäkuuta 2026 9.12\nVastaanottaja: Anna\nAihe: Varasto",
    ],
    ["Polish", "Od: Maya\nWysłano: wtorek, 16 czerwca 2026 09:12\nDo: Anna\nTemat: Państwa magazyn"],
    ["Czech", "Od: Maya\nOdesláno: úterý 16. června 2026 9:12\nKomu: Anna\nPředmět: Váš sklad"],
    ["Hungarian", "Feladó: Maya\nElküldve: 2026. június 16., kedd 9:12\nCímzett: Anna\nTárgy: Raktár"],
    ["Turkish", "Kimden: Maya\nGönderildi: 16 Haziran 2026 Salı 09:12\nKime: Anna\nKonu: Deponuz"],
    ["Russian", "От: Maya\nОтправлено: 16 июня 2026 г. 9:12\nКому: Anna\nТема: Ваш склад"],
    ["Japanese", "差出人: Maya\n送信日時: 2026年6月16日 9:12\n宛先: Anna\n件名: 倉庫"],
    ["Chinese", "发件人: Maya\n发送时间: 2026年6月16日 9:12\n收件人: Anna\n主题: 仓库"],
    ["Korean", "보낸 사람: Maya\n보낸 날짜: 2026년 6월 16일\n받는 사람: Anna\n제목: 창고"],
  ])("%s", (_name, block) => {
    expect(
      withoutQuotations(`Call me.\n\n________________________________\n${block}\n\nAre you there?`),
    ).toMatch(/^Call me\.[\s_]*$/);
  });

  it("are not lines of a letter that look like one of them", () => {
    const text = "To: all of us this is new.\nDate: we propose the 1st.";
    expect(withoutQuotations(text)).toBe(text);
  });
});

describe("marks between one's own text and another's", () => {
  it.each([
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "-----Message d'origine-----",
    "-----Mensaje original-----",
    "-----Oorspronkelijk bericht-----",
    "-----Wiadomość oryginalna-----",
    "-----Исходное сообщение-----",
    "-----元のメッセージ-----",
    "---------- Forwarded message ---------",
    "---------- Weitergeleitete Nachricht ----------",
    "Begin forwarded message:",
    "Début du message transféré :",
  ])("%s", (mark) => {
    expect(withoutQuotations(`See below.\n\n${mark}\nAnything`)).toBe("See below.");
  });
});

describe("quoted lines", () => {
  it("go, and answers between them stay", () => {
    const text = "On 6/16/26 9:12 AM, Maya wrote:\n> Is it you?\nYes.\n> Do you have time?\nOn Thursday.";
    expect(withoutQuotations(text)).toBe("Yes.\nOn Thursday.");
  });
});

describe("what stands below a text", () => {
  it.each([
    ["a signature", "Call me.\n-- \nAnna Kowalska\nHead of Procurement\nfair: 12 July 2026"],
    ["English", "Call me.\n\nBest regards,\nAnna\nOffice closed on 12 July 2026"],
    ["German", "Call me.\n\nMit freundlichen Grüßen\nAnna\nMesse vom 12. Juli"],
    ["French", "Call me.\n\nCordialement,\nAnna"],
    ["Polish", "Call me.\n\nPozdrawiam\nAnna"],
    ["a telephone", "Call me.\n\nSent from my iPhone"],
    ["a telephone, German", "Call me.\n\nVon meinem iPhone gesendet"],
    ["a telephone, Japanese", "Call me.\n\niPhoneから送信"],
    [
      "a disclaimer",
      "Call me.\n\nThis e-mail is confidential and intended only for the addressee. Unauthorised use is forbidden.",
    ],
  ])("%s", (_name, text) => {
    expect(withoutSignature(text)).toBe("Call me.");
  });

  it("leaves a closing word alone where it is part of a sentence", () => {
    expect(withoutSignature("Best regards to Jan, too.")).toBe("Best regards to Jan, too.");
  });
});

describe("a warning of the reader's own gateway", () => {
  it("goes", () => {
    const text =
      "CAUTION: This email originated from outside of the organization. Do not click links.\n\nCall me.";
    expect(withoutSignature(text)).toBe("Call me.");
  });
});

describe("HTML", () => {
  async function own(html: string): Promise<string> {
    return ownText(await answerOf({ text: html, type: "text/html" }));
  }

  it.each([
    ["Outlook on the web", '<div>Call me.</div><div id="appendonsend"></div><div>Maya asked on 1 July</div>'],
    ["Outlook, reply header", '<p>Call me.</p><div id="divRplyFwdMsg"><b>Von:</b> Maya</div><p>Hello</p>'],
    [
      "Outlook for Windows",
      '<p>Call me.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt"><p>x</p></div><p>Hello</p>',
    ],
    ["Gmail", '<div>Call me.</div><div class="gmail_quote"><div>On Tue Maya wrote:</div>Hello</div>'],
    ["Gmail signature", '<div>Call me.</div><div class="gmail_signature">Anna, 12 July 2026</div>'],
    ["Apple Mail", '<div>Call me.</div><blockquote type="cite">Hello</blockquote>'],
    [
      "Thunderbird",
      '<p>Call me.</p><div class="moz-cite-prefix">Am 16.06.26 schrieb Maya:</div><blockquote>Hi</blockquote>',
    ],
    ["Yahoo", '<div>Call me.</div><div id="yahoo_quoted_1" class="yahoo_quoted">Hello</div>'],
    ["Proton", '<div>Call me.</div><div class="protonmail_quote">Hello</div>'],
  ])("%s", async (_name, html) => {
    expect(await own(html)).toBe("Call me.");
  });

  it("keeps what is written below the quotation alone", async () => {
    expect(
      await own('<div class="gmail_quote"><blockquote>Hello</blockquote></div><p>Call me.</p>'),
    ).toContain("Call me.");
  });
});

describe("the writer's name on a line of its own", () => {
  it.each(["Anna Kowalska", "Anna", "Kowalska, Anna"])("ends what is said: %s", (name) => {
    const text = `Please send the offer twice, with dates.\n\n${name}\nPurchasing\nClosed from 24 to 31 December`;
    expect(withoutSignature(text, "Anna Kowalska")).toBe("Please send the offer twice, with dates.");
  });

  it("may stand at the head of a note, and in a sentence", () => {
    const text = "Anna Kowalska\nI am away until Friday.\nAnna is my cover.";
    expect(withoutSignature(text, "Anna Kowalska")).toBe(text);
  });
});

describe("any text", () => {
  it("ends quickly whatever is in it", async () => {
    const nasty = [
      "From: a\n".repeat(5000),
      "wrote:\n".repeat(5000),
      "-".repeat(100_000),
      ">".repeat(100_000),
      "a@b ".repeat(20_000),
    ];
    const took = await cpuMs(() => {
      for (const text of nasty) withoutSignature(withoutQuotations(text));
    });
    expect(took).toBeLessThan(1000);
  });
});
