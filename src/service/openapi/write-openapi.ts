/** `npm run openapi`: writes docs/openapi.json. */
import { writeFile } from "node:fs/promises";
import { describeService } from "./describe-service.ts";

const path = "docs/openapi.json";

await writeFile(path, `${JSON.stringify(await describeService(), null, 2)}\n`);
process.stdout.write(`Wrote ${path}.\n`);
