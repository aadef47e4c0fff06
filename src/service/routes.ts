import type { App, ServiceContext } from "./context.ts";
import { companyRoutes } from "./routes/company-routes.ts";
import { contactRoutes } from "./routes/contact-routes.ts";
import { enrollmentRoutes } from "./routes/enrollment-routes.ts";
import { sequenceRoutes } from "./routes/sequence-routes.ts";
import { userRoutes } from "./routes/user-routes.ts";

/** Every resource of the API; the routes carry their full paths. */
export function resourceRoutes(app: App, context: ServiceContext): void {
  contactRoutes(app, context);
  companyRoutes(app, context);
  userRoutes(app, context);
  sequenceRoutes(app, context);
  enrollmentRoutes(app, context);
}
