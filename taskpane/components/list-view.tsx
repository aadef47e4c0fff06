import { contactName } from "../hooks/use-pane-actions.ts";
import { enrolledCount, unenrollable } from "../recipients/contact-status.ts";
import { useTexts } from "../i18n/text-context.tsx";
import { actionFailureText } from "../service/failure-texts.ts";
import { ChunkFace } from "./chunk-face.tsx";
import { FocusGroup } from "./focus-group.tsx";
import { ListHeader } from "./list-header.tsx";
import type { MessageViewProps } from "./message-view.tsx";
import { unenrollAllNoticePart } from "./parts.ts";
import { RecipientList } from "./recipient-list.tsx";
import { RequestNote } from "./request-note.tsx";

interface Props extends MessageViewProps {
  returnFocusTo: string | null;
  onOpen: (address: string) => void;
}

/** Everybody in the message, and Unenroll all when more than one of them can be unenrolled. */
export function ListView({ item, state, timers, paneActions, returnFocusTo, onOpen, onRefresh }: Props) {
  const texts = useTexts();
  const { results, asking } = state;
  const { actions, unenrollAll } = paneActions;
  const enrollments = unenrollable(results.values());
  const offered = enrollments.length > 1 || unenrollAll.busy;
  // Of another message it would be read as being about this one.
  const { report, failure } = unenrollAll.itemKey === item.key ? unenrollAll : none;
  return (
    <>
      <FocusGroup label={texts("enrolledCount", { count: enrolledCount(results) })}>
        <ListHeader
          item={item}
          enrolled={results.size < item.recipients.length ? null : enrolledCount(results)}
          asking={asking}
          unenrollAll={
            offered ? { busy: unenrollAll.busy, run: () => unenrollAll.run(item.key, enrollments) } : null
          }
          onRefresh={onRefresh}
        />
        {failure ? <RequestNote text={actionFailureText(failure, texts)} failure={failure} /> : null}
        {report ? (
          <ChunkFace part={unenrollAllNoticePart}>
            {(UnenrollAllNotice) => (
              <UnenrollAllNotice
                report={report}
                actions={actions}
                timers={timers}
                nameOf={(contactId) => contactName(results, contactId)}
                onEnd={unenrollAll.end}
              />
            )}
          </ChunkFace>
        ) : null}
      </FocusGroup>
      <RecipientList
        key={item.key}
        item={item}
        results={results}
        asking={asking}
        returnFocusTo={returnFocusTo}
        onOpen={onOpen}
      />
    </>
  );
}

const none = { report: null, failure: null };
