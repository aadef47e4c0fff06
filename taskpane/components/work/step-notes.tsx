import { useState } from "react";
import type { Enrollment } from "../../../src/contract/types.ts";
import { useWorkRequests } from "../../hooks/use-work-requests.ts";
import { useTexts } from "../../i18n/text-context.tsx";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { obstacleText } from "../../service/work-failure-texts.ts";
import { exactTime } from "../../time/format-time.ts";
import { whenText } from "../../time/when-text.ts";
import { AlertBox } from "../alert-box.tsx";
import { Button } from "../button.tsx";
import type { Desk } from "./desk.ts";
import { CheckField } from "./fields.tsx";
import { FailureLine, WorkNote } from "./work-note.tsx";

interface Props {
  desk: Desk;
  enrollment: Enrollment;
  /** The rep wants the step carried out now. */
  onExpected: () => void;
}

/** Why the next step does not simply come: stuck, uncertain, or waiting for something, and what the rep can do. */
export function StepNotes(props: Props) {
  const { enrollment, desk } = props;
  if (enrollment.nextStep === null) return null;
  if (enrollment.emailUncertain) return <UncertainNote {...props} />;
  if (enrollment.wait?.reason === "stuck") return <StuckNote {...props} />;
  return <WaitNote enrollment={enrollment} now={desk.now} />;
}

function useStep({ desk, enrollment, onExpected }: Props) {
  const work = useWorkTexts();
  const requests = useWorkRequests<"retry" | "skip">(desk);
  const { id, nextStep } = enrollment;
  const step = nextStep?.position ?? 0;
  const done = (text: string) => (answer: Enrollment) => {
    desk.changed(answer);
    desk.announce(text);
    desk.toOutcome();
  };
  const retry = (acceptSecondCopy: boolean) => {
    const body = acceptSecondCopy ? { position: step, acceptSecondCopy } : { position: step };
    requests.run(
      "retry",
      () => desk.client.retryStep(id, body),
      (answer) => {
        onExpected();
        done(work("retried", { step }))(answer);
      },
    );
  };
  const skip = () =>
    requests.run("skip", () => desk.client.skipStep(id, step), done(work("skipped", { step })));
  return { work, step, retry, skip, ...requests };
}

function StuckNote(props: Props) {
  const { enrollment } = props;
  const { work, step, retry, skip, busy, failure } = useStep(props);
  const code = enrollment.wait?.code ?? "";
  const detail = enrollment.wait?.detail ?? null;
  return (
    <AlertBox
      tone="bad"
      icon="stop"
      title={work("stuckTitle", { step })}
      actions={
        enrollment.mayChange ? (
          <>
            {enrollment.state === "paused" ? null : (
              <Button shape="filling" look="primary" waiting={busy !== null} onClick={() => retry(false)}>
                {work(busy === "retry" ? "retrying" : "retry")}
              </Button>
            )}
            <Button shape="filling" waiting={busy !== null} onClick={skip}>
              {work(busy === "skip" ? "skipping" : "skip")}
            </Button>
          </>
        ) : null
      }
    >
      <div>{obstacleText({ code, token: null }, work)}</div>
      {detail === null ? null : (
        <WorkNote>
          <bdi lang="en">{detail}</bdi>
        </WorkNote>
      )}
      <WorkNote>{work("stuckNote")}</WorkNote>
      <FailureLine failure={failure} />
    </AlertBox>
  );
}

function UncertainNote(props: Props) {
  const { enrollment } = props;
  const { work, step, retry, skip, busy, failure } = useStep(props);
  const [sure, setSure] = useState(false);
  const mayRetry = enrollment.mayChange && enrollment.state === "active";
  return (
    <AlertBox
      tone="attention"
      icon="unknown"
      title={work("uncertainTitle", { step })}
      actions={
        enrollment.mayChange ? (
          <>
            <Button shape="filling" waiting={busy !== null} onClick={skip}>
              {work(busy === "skip" ? "skipping" : "goOn")}
            </Button>
            {mayRetry ? (
              <Button shape="filling" waiting={busy !== null || !sure} onClick={() => retry(true)}>
                {work(busy === "retry" ? "retrying" : "sendAgain")}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <div>{work("uncertainText")}</div>
      {mayRetry ? (
        <CheckField
          label={work("sendAgainSure")}
          note={work("sendAgainNote")}
          checked={sure}
          onChange={setSure}
        />
      ) : null}
      <FailureLine failure={failure} />
    </AlertBox>
  );
}

function WaitNote({ enrollment, now }: { enrollment: Enrollment; now: number }) {
  const { wait, hold, dueAt, state, inboxUnread, sender } = enrollment;
  if (state === "paused" || hold !== null) return null;
  if (inboxUnread !== null && wait === null) {
    return <UnreadNote since={inboxUnread.since} address={sender.address} />;
  }
  const { reason } = wait ?? {};
  if (reason === "unreachable") return <UnreachableNote enrollment={enrollment} now={now} />;
  if (reason !== "limit" && reason !== "away") return null;
  return <PassingNote reason={reason} dueAt={dueAt} now={now} />;
}

function PassingNote({
  reason,
  dueAt,
  now,
}: {
  reason: "limit" | "away";
  dueAt: string | null;
  now: number;
}) {
  const { locale } = useTexts();
  const work = useWorkTexts();
  const isLimit = reason === "limit";
  const when = dueAt === null ? null : whenText(dueAt, now, locale);
  return (
    <AlertBox
      tone="calm"
      icon={isLimit ? "sending" : "away"}
      title={work(isLimit ? "limitTitle" : "awayTitle")}
    >
      <div>
        {when === null
          ? work(isLimit ? "limitOpen" : "awayOpen")
          : work(isLimit ? "limitUntil" : "awayUntilWhen", { when })}
      </div>
    </AlertBox>
  );
}

/** It goes away by itself, too: the email leaves when its server is back. */
function UnreachableNote({ enrollment, now }: { enrollment: Enrollment; now: number }) {
  const { locale } = useTexts();
  const work = useWorkTexts();
  const { dueAt, sender } = enrollment;
  // It is being tried at this moment.
  if (dueAt === null) return null;
  const when = whenText(dueAt, now, locale);
  return (
    <AlertBox tone="calm" icon="sending" title={work("unreachableTitle")}>
      <div>{work("unreachableText", { address: sender.address, when })}</div>
    </AlertBox>
  );
}

/** It goes away by itself: what is waited for is that the mailbox can be read again. */
function UnreadNote({ since, address }: { since: string; address: string }) {
  const { locale } = useTexts();
  const work = useWorkTexts();
  return (
    <AlertBox tone="calm" icon="sending" title={work("unreadTitle")}>
      <div>{work("unreadText", { address, when: exactTime(since, locale) })}</div>
    </AlertBox>
  );
}
