import type { ContactWithEnrollments, Enrollment } from "../../src/contract/types.ts";
import { RichText } from "../i18n/rich-text.tsx";
import { useTexts } from "../i18n/text-context.tsx";
import { AlertBox } from "./alert-box.tsx";
import { EnrollmentFacts } from "./enrollment-facts.tsx";

interface Props {
  contact: ContactWithEnrollments;
  enrollment: Enrollment;
  now: number;
}

/** An email is being handed over at this moment: not "Unenrolled" yet, and the pane says why. */
export function UnenrollingAlert({ contact, enrollment, now }: Props) {
  const texts = useTexts();
  return (
    <AlertBox
      tone="attention"
      icon="sending"
      title={<RichText message="unenrollingAlert" values={{ name: contact.name }} />}
    >
      <div>{texts("emailUnderWay")}</div>
      <EnrollmentFacts enrollment={enrollment} timeZone={contact.timeZone} now={now} />
    </AlertBox>
  );
}
