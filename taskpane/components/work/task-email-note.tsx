import type { Task } from "../../../src/contract/types.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import { isKnownObstacle, obstacleText } from "../../service/work-failure-texts.ts";
import { AlertBox } from "../alert-box.tsx";
import { WorkNote } from "./work-note.tsx";

/** How the email of a task stands that was to be sent: on its way, uncertain, or not sent and why. */
export function TaskEmailNote({ email }: { email: NonNullable<Task["email"]> }) {
  const work = useWorkTexts();
  if (email.state === "on_its_way") return <WorkNote>{work("taskOnItsWay")}</WorkNote>;
  if (email.state === "uncertain") {
    return (
      <AlertBox tone="attention" icon="unknown" title={work("taskUncertain")}>
        <div>{work("taskUncertainText")}</div>
      </AlertBox>
    );
  }
  const { code, message } = email;
  return (
    <AlertBox tone="bad" icon="stop" title={work("taskFailed")}>
      <div>{obstacleText({ code, token: null }, work)}</div>
      {isKnownObstacle(code) && code !== "rejected" ? null : (
        <WorkNote>
          <bdi lang="en">{message}</bdi>
        </WorkNote>
      )}
    </AlertBox>
  );
}
