import { useState } from "react";
import type { ContactWithEnrollments, Enrollment } from "../../../src/contract/types.ts";
import { useReturnFocus } from "../../hooks/use-return-focus.ts";
import { useWorkTexts } from "../../i18n/work/work-text-context.tsx";
import type { WorkTexts } from "../../i18n/work/work-texts.ts";
import { makeStyles } from "../../styles/make-styles.ts";
import { Button } from "../button.tsx";
import { ChunkFace } from "../chunk-face.tsx";
import type { Desk } from "./desk.ts";
import { EnrollAgain } from "./enroll-again.tsx";
import { WorkNote } from "./work-note.tsx";
import { enrollFormPart } from "./work-parts.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface Props {
  desk: Desk;
  contact: ContactWithEnrollments;
  /** `now`: its first step runs at once. */
  onEnrolled: (enrollment: Enrollment, now: boolean) => void;
}

/** For a contact in no sequence: enroll, or enroll again where they were. Nobody who cannot be written to (S-083, S-021). */
export function EnrollActions({ desk, contact, onEnrolled }: Props) {
  const styles = useStyles();
  const work = useWorkTexts();
  const [open, setOpen] = useState<"enroll" | "again" | null>(null);
  const enrollOpener = useReturnFocus(open === "enroll");
  const againOpener = useReturnFocus(open === "again");
  const last = contact.lastEnrollment;
  const close = () => setOpen(null);
  if (contact.optedOut || contact.addresses[0]?.bounced) return null;
  const enrolled = (enrollment: Enrollment, now: boolean) => {
    onEnrolled(enrollment, now);
    desk.announce(work("enrolledDone", { name: contact.name, sequence: enrollment.sequence.name }));
  };
  if (open === "enroll") {
    return (
      <ChunkFace part={enrollFormPart}>
        {(EnrollForm) => <EnrollForm desk={desk} contact={contact} onEnrolled={enrolled} onCancel={close} />}
      </ChunkFace>
    );
  }
  if (open === "again" && last) {
    return <EnrollAgain desk={desk} last={last} onEnrolled={enrolled} onCancel={close} />;
  }
  return (
    <>
      {contact.mayEnroll ? null : <WorkNote>{whoMayEnroll(contact, work)}</WorkNote>}
      <div className={styles.actions}>
        {contact.mayEnroll ? (
          // Who has just left a sequence is not to be enrolled first of all.
          <Button ref={enrollOpener} {...(last ? {} : { look: "primary" })} onClick={() => setOpen("enroll")}>
            {work("enroll")}
          </Button>
        ) : null}
        {last?.mayChange ? (
          <Button ref={againOpener} onClick={() => setOpen("again")}>
            {work("enrollAgain")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function whoMayEnroll({ owner }: ContactWithEnrollments, work: WorkTexts): string {
  return owner ? work("onlyTheyMayEnroll", { who: owner.name }) : work("error_not_permitted");
}
