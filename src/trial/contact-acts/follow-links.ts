import type { App } from "../../service/context.ts";
import { headerOf, type EmailInHand } from "./email-in-hand.ts";

/** How it went, as the page's status; null: the email bears no such link. */
type Followed = number | null;

const form = { "content-type": "application/x-www-form-urlencoded" };

/** S-020: as a mail program does with one click (RFC 8058). */
export async function optOut(app: App, email: EmailInHand): Promise<Followed> {
  const path = pathOf(/<(https:[^>]+)>/.exec(headerOf(email, "List-Unsubscribe") ?? "")?.[1]);
  if (path === null) return null;
  const payload = "List-Unsubscribe=One-Click";
  return (await app.inject({ method: "POST", url: path, headers: form, payload })).statusCode;
}

/** S-015: opens the meeting link of the email and takes the first time that is offered. */
export async function book(app: App, email: EmailInHand): Promise<Followed> {
  const path = pathOf(/https:\/\/\S+\/meet\/[\w.~-]+/.exec(email.bodyText)?.[0]);
  if (path === null) return null;
  const page = await app.inject({ method: "GET", url: path });
  const time = /name="time" value="([^"]+)"/.exec(page.body)?.[1];
  if (time === undefined) return page.statusCode;
  const payload = new URLSearchParams({ time }).toString();
  return (await app.inject({ method: "POST", url: path, headers: form, payload })).statusCode;
}

const pathOf = (address: string | undefined): string | null =>
  address === undefined ? null : new URL(address).pathname;
