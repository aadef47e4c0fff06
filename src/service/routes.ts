import type { App, ServiceContext } from "./context.ts";
import { absenceRoutes } from "./routes/absence-routes.ts";
import { automationRoutes } from "./routes/automation-routes.ts";
import { blockedDomainRoutes } from "./routes/blocked-domain-routes.ts";
import { checkRoutes } from "./routes/check-routes.ts";
import { companyRoutes } from "./routes/company-routes.ts";
import { connectRoutes } from "./routes/connect-routes.ts";
import { contactRoutes } from "./routes/contact-routes.ts";
import { disputeRoutes } from "./routes/dispute-routes.ts";
import { enrollmentRoutes } from "./routes/enrollment-routes.ts";
import { holidayRoutes } from "./routes/holiday-routes.ts";
import { inboxRoutes } from "./routes/inbox-routes.ts";
import { meetingRoutes } from "./routes/meeting-routes.ts";
import { messageRoutes } from "./routes/message-routes.ts";
import { nextEmailRoutes } from "./routes/next-email-routes.ts";
import { ownEnrollmentRoutes } from "./routes/own-enrollment-routes.ts";
import { sequenceRoutes } from "./routes/sequence-routes.ts";
import { stepRoutes } from "./routes/step-routes.ts";
import { taskRoutes } from "./routes/task-routes.ts";
import { userRoutes } from "./routes/user-routes.ts";
import { letViewersRead } from "./viewers.ts";

/** Every resource of the API; the routes carry their full paths. */
export function resourceRoutes(app: App, context: ServiceContext): void {
  letViewersRead(app);
  contactRoutes(app, context);
  companyRoutes(app, context);
  userRoutes(app, context);
  sequenceRoutes(app, context);
  automationRoutes(app, context);
  enrollmentRoutes(app, context);
  ownEnrollmentRoutes(app, context);
  checkRoutes(app, context);
  nextEmailRoutes(app, context);
  stepRoutes(app, context);
  taskRoutes(app, context);
  messageRoutes(app, context);
  disputeRoutes(app, context);
  meetingRoutes(app, context);
  inboxRoutes(app, context);
  connectRoutes(app, context);
  absenceRoutes(app, context);
  holidayRoutes(app, context);
  blockedDomainRoutes(app, context);
}
