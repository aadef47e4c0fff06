import type { TimelineEvent } from "../contract/types.ts";
import type { TimelineRecord } from "../store/timeline/list-timeline.ts";
import { presentActor, presentCause } from "./present-enrollment.ts";

export function presentTimelineEvent(record: TimelineRecord): TimelineEvent {
  return {
    id: record.id,
    enrollmentId: record.enrollmentId,
    type: record.type,
    at: record.at.toISOString(),
    actor: presentActor(record.actorKind, record.actorId, record.actorName),
    reason: record.reason,
    cause: presentCause(record.cause),
    sequenceName: record.sequenceName,
    stepPosition: record.stepPosition,
    step: stepOf(record),
    until: record.cause?.until ?? null,
  };
}

function stepOf({ stepType, stepTitle }: TimelineRecord): TimelineEvent["step"] {
  return stepType === null || stepTitle === null ? null : { type: stepType, title: stepTitle };
}
