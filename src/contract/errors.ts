/**
 * Every error the service answers with, and its HTTP status. The list is closed: client and service share it,
 * and the sentences for users live in the UIs, keyed by the code.
 */
export const errorStatus = {
  invalid_request: 400,
  invalid_json: 400,
  invalid_csv: 400,
  token_missing: 401,
  token_invalid: 401,
  token_expired: 401,
  tenant_unknown: 403,
  user_deactivated: 403,
  not_permitted: 403,
  route_not_found: 404,
  contact_not_found: 404,
  company_not_found: 404,
  enrollment_not_found: 404,
  sequence_not_found: 404,
  inbox_not_found: 404,
  task_not_found: 404,
  absence_not_found: 404,
  holiday_not_found: 404,
  domain_not_blocked: 404,
  user_not_found: 404,
  message_not_found: 404,
  method_not_allowed: 405,
  address_taken: 409,
  contact_already_enrolled: 409,
  contact_opted_out: 409,
  contact_bounced: 409,
  contact_domain_blocked: 409,
  contact_without_address: 409,
  sequence_creator_removed: 409,
  sender_without_inbox: 409,
  inbox_disconnected: 409,
  inbox_limit_reached: 409,
  connect_unavailable: 409,
  enrollment_ended: 409,
  enrollment_unenrolling: 409,
  enrollment_open: 409,
  undo_unavailable: 409,
  enrollment_paused: 409,
  step_over: 409,
  step_stuck: 409,
  step_not_stuck: 409,
  email_under_way: 409,
  email_uncertain: 409,
  task_open: 409,
  task_closed: 409,
  task_without_email: 409,
  absence_overlaps: 409,
  holiday_taken: 409,
  message_decided: 409,
  stop_not_automatic: 409,
  request_under_way: 409,
  body_too_large: 413,
  unsupported_media_type: 415,
  idempotency_key_reused: 422,
  rate_limited: 429,
  internal_error: 500,
  database_unavailable: 503,
  sign_in_unavailable: 503,
  shutting_down: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** What every answer outside 2xx carries. */
export interface ErrorBody {
  code: ErrorCode;
  /** A sentence in English for logs and developers; UIs translate the code. */
  message: string;
  requestId: string;
  /** For `invalid_request`: one entry per fault. For refusals: what explains them. */
  details?: { path: string; issue: string }[];
}
