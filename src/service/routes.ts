import type { App, ServiceContext } from "./context.ts";

/** Every resource of the API; the routes carry their full paths. */
export function resourceRoutes(_app: App, _context: ServiceContext): void {}
