import type { Note } from "./note.ts";

export const indonesian: readonly Note[] = [
  ["Saya sedang cuti dan akan kembali ke kantor pada hari Senin, 29 Juni 2026.", "2026-06-29"],
  ["Saya cuti dari tanggal 15 sampai 26 Juni.", "2026-06-29"],
  ["Saya tidak di kantor sampai dengan 2 Juli.", "2026-07-03"],
  ["Hari ini saya sakit dan akan membalas besok.", "2026-06-18"],
  ["Kantor tutup hingga 30 Juni.", "2026-07-01"],
];
