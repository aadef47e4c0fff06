import { broadcastResponseToMainFrame } from "@azure/msal-browser/redirect-bridge";

// Rejects when somebody opens this page by hand: then there is no answer to hand over, and nothing to show.
broadcastResponseToMainFrame().catch(() => undefined);
