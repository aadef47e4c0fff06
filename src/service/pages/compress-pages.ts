import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { hasErrorCode } from "../../store/database/error-code.ts";
import { hashedName } from "./static-pages.ts";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Below this a compressed answer saves no packet. */
const smallest = 1_024;

/**
 * Writes `.br` and `.gz` beside scripts and styles whose names carry a digest of their content. Only those: a sibling
 * of a page would go stale at the next build. Says how many files it wrote; a folder that cannot be written to (a
 * read-only image) is left as it is.
 */
export async function compressPages(directory: string): Promise<number> {
  let written = 0;
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !hashedName.test(entry.name) || !/\.(js|css)$/.test(entry.name)) continue;
    written += await compressFile(join(entry.parentPath, entry.name));
  }
  return written;
}

async function compressFile(path: string): Promise<number> {
  const content = await readFile(path);
  if (content.length < smallest) return 0;
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  };
  const written = await Promise.all([
    writeOnce(`${path}.br`, () => brotli(content, quality)),
    writeOnce(`${path}.gz`, () => zip(content, { level: 9 })),
  ]);
  return written.filter(Boolean).length;
}

/** Through a temporary name, so that nobody is served half a file. */
async function writeOnce(path: string, compress: () => Promise<Buffer>): Promise<boolean> {
  if (await stat(path).catch(() => null)) return false;
  const temporary = `${path}.${String(process.pid)}`;
  try {
    await writeFile(temporary, await compress());
    await rename(temporary, path);
    return true;
  } catch (error) {
    if (hasErrorCode(error, "EACCES", "EPERM", "EROFS")) return false;
    throw error;
  }
}
