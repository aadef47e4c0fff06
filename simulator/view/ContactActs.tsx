import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import {
  absenceLanguages,
  actLabels,
  type AbsenceLanguage,
  type ActKind,
  type ContactAct,
  type OutOfOffice,
} from "../mailbox/contact-acts.ts";
import { outsiderOf } from "../mailbox/outsider-of.ts";
import type { MailboxMessage } from "../mailbox/mailbox-types.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  told: { width: "100%", overflowWrap: "anywhere" },
});

/** Below an email to somebody outside: lets them, or their mail server, do something about it. */
export function ContactActs({ message }: { message: MailboxMessage }) {
  const styles = useStyles();
  const id = useId();
  const { users } = useSimulatorState();
  const contact = outsiderOf(message, users);
  const [kind, setKind] = useState<ActKind>("answer");
  const [absence, setAbsence] = useState<OutOfOffice>({
    kind: "out_of_office",
    program: "exchange",
    language: "en",
    returnOn: null,
  });
  const { busy, told, run } = useAct(message.id);
  if (contact === null) return null;
  const act: ContactAct = kind === "out_of_office" ? absence : { kind };
  return (
    <section aria-labelledby={id} className={styles.box}>
      <Field label={<span id={id}>In the trial, {contact.name || contact.address}</span>} size="small">
        <Select size="small" value={kind} onChange={(_event, { value }) => setKind(value as ActKind)}>
          {Object.entries(actLabels).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {kind === "out_of_office" ? <AbsenceFields absence={absence} onChange={setAbsence} /> : null}
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => run(act)}>
        Let it happen
      </Button>
      <Text size={200} role="status" className={styles.told}>
        {told}
      </Text>
    </section>
  );
}

function useAct(messageId: string) {
  const { actAsContact } = useSimulator();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState("");
  const run = (act: ContactAct) => {
    setBusy(true);
    setTold("");
    actAsContact(messageId, act)
      .then(
        () => setTold(`Done: ${actLabels[act.kind]}.`),
        (problem: unknown) => setTold(problem instanceof Error ? problem.message : String(problem)),
      )
      .finally(() => setBusy(false));
  };
  return { busy, told, run };
}

const programs = { exchange: "Outlook", gmail: "Gmail" } as const;

function AbsenceFields({
  absence,
  onChange,
}: {
  absence: OutOfOffice;
  onChange: (absence: OutOfOffice) => void;
}) {
  const { time } = useSimulatorState();
  return (
    <>
      <Field label="by" size="small">
        <Select
          size="small"
          value={absence.program}
          onChange={(_event, { value }) => onChange({ ...absence, program: value as OutOfOffice["program"] })}
        >
          {Object.entries(programs).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="in" size="small">
        <Select
          size="small"
          value={absence.language}
          onChange={(_event, { value }) => onChange({ ...absence, language: value as AbsenceLanguage })}
        >
          {absenceLanguages.map((language) => (
            <option key={language} value={language}>
              {new Intl.DisplayNames(["en"], { type: "language" }).of(language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="back on (empty: not said)" size="small">
        <Input
          size="small"
          type="date"
          min={time?.now.slice(0, 10)}
          value={absence.returnOn ?? ""}
          onChange={(_event, { value }) => onChange({ ...absence, returnOn: value === "" ? null : value })}
        />
      </Field>
    </>
  );
}
