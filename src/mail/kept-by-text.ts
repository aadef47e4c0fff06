/** What was made of texts, for the next time. */
export interface KeptByText<T> {
  get(text: string): T | undefined;
  keep(text: string, made: T): void;
}

/**
 * Keeps what was made of texts of so many characters altogether; one more, and all of it goes. A number of texts would be
 * no bound, as anybody may send long ones.
 */
export function keepByText<T>(maximumCharacters: number): KeptByText<T> {
  const kept = new Map<string, T>();
  let characters = 0;
  return {
    get: (text) => kept.get(text),
    keep(text, made) {
      if (text.length > maximumCharacters || kept.has(text)) return;
      if (characters + text.length > maximumCharacters) {
        kept.clear();
        characters = 0;
      }
      kept.set(text, made);
      characters += text.length;
    },
  };
}
