import type { BookedMeeting } from "../../store/meetings/book-meeting.ts";
import { html, join, type Html } from "../pages/html.ts";
import type { Visit } from "./public-page.ts";
import type { LinkedEmail } from "./with-email.ts";

export interface Offer {
  /** In ms since 1970, earliest first. */
  slots: readonly number[];
  zone: string;
  /** What went wrong before; null: nothing. */
  warning: string | null;
}

export function slotsPage(visit: Visit, email: LinkedEmail, { slots, zone, warning }: Offer) {
  const names = namesIn(email);
  const body = html`<p>${visit.say("meetText", names)}</p>
    ${warning === null ? nothing : html`<p class="warning" role="alert">${warning}</p>`}
    ${zoneForm(visit, zone)}
    ${slots.length === 0 ? html`<p>${visit.say("meetNoTimes")}</p>` : timesForm(visit, slots, zone)}`;
  return { title: visit.say("meetTitle", names), body };
}

export function bookedPage(visit: Visit, email: LinkedEmail, meeting: BookedMeeting, zone: string) {
  const from = meeting.startsAt.getTime();
  const day = formatOf(visit, zone, { dateStyle: "full" }).format(from);
  const time = formatOf(visit, zone, { timeStyle: "short" });
  const body = html`<p>${visit.say("bookedText", namesIn(email))}</p>
    <p><strong>${day}, ${time.format(from)}–${time.format(meeting.endsAt)}</strong> (${zone})</p>
    <p><a class="button" href="/meet/${email.token}/meeting.ics">${visit.say("bookedFile")}</a></p>`;
  return { title: visit.say("bookedTitle"), body };
}

export function unavailablePage(visit: Visit, email: LinkedEmail) {
  const names = namesIn(email);
  return {
    title: visit.say("meetTitle", names),
    body: html`<p>${visit.say("meetUnavailable", names)}</p>`,
  };
}

const nothing: Html = { text: "" };

const namesIn = ({ userName: name, organisation }: LinkedEmail) => ({ name, organisation });

function formatOf({ language }: Visit, timeZone: string, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { timeZone, ...options });
}

function zoneForm(visit: Visit, zone: string): Html {
  const zones = [...new Set([zone, ...Intl.supportedValuesOf("timeZone")])].toSorted();
  const options = zones.map((name) =>
    name === zone ? html`<option selected>${name}</option>` : html`<option>${name}</option>`,
  );
  return html`<form method="get">
    <label
      >${visit.say("meetZone")}
      <select name="zone">
        ${join(options)}
      </select></label
    >
    <button class="quiet">${visit.say("meetZoneButton")}</button>
  </form>`;
}

function timesForm(visit: Visit, slots: readonly number[], zone: string): Html {
  const time = formatOf(visit, zone, { timeStyle: "short" });
  const fieldsets = byDay(visit, slots, zone).map(([day, times]) => {
    const choices = times.map(
      (slot) =>
        html`<label
          ><input type="radio" name="time" value="${new Date(slot).toISOString()}" required /><span
            >${time.format(slot)}</span
          ></label
        >`,
    );
    return html`<fieldset>
      <legend>${day}</legend>
      <div class="times">${join(choices)}</div>
    </fieldset>`;
  });
  return html`<form method="post">
    <input type="hidden" name="zone" value="${zone}" />
    ${join(fieldsets)}
    <p class="book"><button>${visit.say("meetButton")}</button></p>
  </form>`;
}

function byDay(visit: Visit, slots: readonly number[], zone: string): [string, number[]][] {
  const format = formatOf(visit, zone, { weekday: "long", day: "numeric", month: "long" });
  const days = new Map<string, number[]>();
  for (const slot of slots) {
    const day = format.format(slot);
    const times = days.get(day);
    if (times === undefined) days.set(day, [slot]);
    else times.push(slot);
  }
  return [...days];
}
