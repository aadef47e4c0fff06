/** What `npm run train:mail` has learned. */
export interface Learned {
  bias: number;
  /** Of the weights below. */
  unit: number;
  /** How a text is said, and around what. */
  signs: Readonly<Record<string, number>>;
  /** One signed byte a bucket, as base64; a power of two of them. */
  words: string;
}
