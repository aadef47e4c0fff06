// Imported first by every script. Old versions of Node must be able to link whatever is imported statically beside
// it, or they never get here: so scripts take what Node 20 brought from default imports (`fs.cpSync`).
import { existsSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const version = process.versions.node.split(".").map(Number);
const isRecentEnough = version[0] > 20 || (version[0] === 20 && version[1] >= 19);

if (!isRecentEnough) {
  console.error("Node 20.19 or later is needed; this is Node " + process.versions.node + ".");
  process.exit(1);
}
if (!existsSync(join(root, "node_modules", "typescript"))) {
  console.error("The packages are not installed yet: run `npm ci` first.");
  process.exit(1);
}
