/** Zones of every kind: both hemispheres, half and quarter hours, without daylight saving, set in Ramadan, moved by a day. */
export const zones = [
  "UTC",
  "Europe/Oslo",
  "America/New_York",
  "America/St_Johns",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Chatham",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Europe/Dublin",
  "America/Sao_Paulo",
  "Asia/Gaza",
] as const;

/** What clocks show, as in `2026-03-29 08:00`. */
export function clocksShow(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
}
