/** The hash of a part of a text: FNV-1a over its UTF-16 units, 32 bits. */
export function hashOf(text: string, from: number, to: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash;
}

/** The hash of two in a row. */
export function mixed(first: number, second: number): number {
  return Math.imul(first ^ (first >>> 15), 0x2c_1b_3c_6d) ^ second;
}

/**
 * Which of so many weights (a power of two) a feature uses: the hash once more stirred, because its low bits differ little.
 * Features that share one are told apart by their company.
 */
export function bucketOf(hash: number, buckets: number): number {
  let stirred = Math.imul(hash ^ (hash >>> 16), 0x7f_eb_35_2d);
  stirred = Math.imul(stirred ^ (stirred >>> 15), 0x84_6c_a6_8b);
  return (stirred ^ (stirred >>> 16)) & (buckets - 1);
}
