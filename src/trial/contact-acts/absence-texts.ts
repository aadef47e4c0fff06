import type { MailAddress } from "../demo-data/mailbox.ts";
import type { AbsenceLanguage, OutOfOffice } from "./acts.ts";

interface AbsenceTexts {
  /** What Exchange puts before the subject. */
  subject: string;
  withDate: (day: string) => string;
  withoutDate: string;
}

const texts: Record<AbsenceLanguage, AbsenceTexts> = {
  en: {
    subject: "Automatic reply:",
    withDate: (day) => `Thank you for your message. I am out of the office and back on ${day}.`,
    withoutDate: "Thank you for your message. I am out of the office at the moment and read no emails.",
  },
  de: {
    subject: "Automatische Antwort:",
    withDate: (day) =>
      `Vielen Dank für Ihre Nachricht. Ich bin nicht im Büro und ab dem ${day} wieder erreichbar.`,
    withoutDate: "Vielen Dank für Ihre Nachricht. Ich bin zurzeit nicht im Büro und lese keine E-Mails.",
  },
  fr: {
    subject: "Réponse automatique :",
    withDate: (day) => `Merci pour votre message. Je suis absent du bureau et de retour le ${day}.`,
    withoutDate: "Merci pour votre message. Je suis actuellement absent du bureau.",
  },
  es: {
    subject: "Respuesta automática:",
    withDate: (day) => `Gracias por su mensaje. Estoy fuera de la oficina y regreso el ${day}.`,
    withoutDate: "Gracias por su mensaje. En este momento estoy fuera de la oficina.",
  },
  pl: {
    subject: "Odpowiedź automatyczna:",
    withDate: (day) => `Dziękuję za wiadomość. Jestem poza biurem i wracam ${day}.`,
    withoutDate: "Dziękuję za wiadomość. Obecnie jestem poza biurem.",
  },
  nb: {
    subject: "Automatisk svar:",
    withDate: (day) => `Takk for meldingen. Jeg er ikke på kontoret og er tilbake ${day}.`,
    withoutDate: "Takk for meldingen. Jeg er for tiden ikke på kontoret.",
  },
  ja: {
    subject: "自動応答:",
    withDate: (day) => `メールありがとうございます。現在不在にしており、${day}に戻ります。`,
    withoutDate: "メールありがとうございます。現在不在にしております。",
  },
};

export const automaticSubject = (language: AbsenceLanguage): string => texts[language].subject;

/** What the contact has set up to be answered, signed. */
export function absenceText({ language, returnOn }: OutOfOffice, { name }: MailAddress): string {
  const { withDate, withoutDate } = texts[language];
  const text = returnOn === null ? withoutDate : withDate(dayIn(language, returnOn));
  return `${text}\n\n${name}`;
}

function dayIn(language: AbsenceLanguage, day: string): string {
  const format = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return format.format(Date.parse(`${day}T12:00:00Z`));
}
