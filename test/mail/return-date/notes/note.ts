/** An absence note, and the first day back that a reader understands; null: it names none. Received on Wednesday, 17 June 2026. */
export type Note = readonly [text: string, day: string | null];
