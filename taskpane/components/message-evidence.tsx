import { useState } from "react";
import type { Evidence, MessagePlace } from "../../src/contract/types.ts";
import { useStoryTexts } from "../i18n/story/story-text-context.tsx";
import { evidenceDetail, evidenceText } from "../i18n/story/evidence-text.ts";
import { makeStyles } from "../styles/make-styles.ts";
import { tokens } from "../styles/tokens.ts";
import { exactTime } from "../time/format-time.ts";
import { Address } from "./address.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "0 8px", alignItems: "center" },
  link: {
    padding: "6px 0",
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  list: {
    display: "grid",
    gap: "6px",
    margin: 0,
    paddingInlineStart: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** Opens the message in Outlook; null: it has no address. */
  webLink: string | null;
  evidence: readonly Evidence[];
  /** Said where there is no such address, so that a person finds it. */
  message: MessagePlace | null;
}

const places = { inbox: "lies_inbox", junk: "lies_junk", sent: "lies_sent" } as const;

/** The way to a message, and in plain words why it was taken for what it was taken for. */
export function MessageEvidence({ webLink, evidence, message }: Props) {
  const styles = useStyles();
  const story = useStoryTexts();
  const [open, setOpen] = useState(false);
  const hasLink = webLink !== null && /^https?:\/\//.test(webLink);
  if (!hasLink && evidence.length === 0 && message === null) return null;
  return (
    <div>
      <div className={styles.row}>
        {evidence.length > 0 ? (
          <Button
            shape="edge"
            look="subtle"
            aria-expanded={open}
            icon={<Icon name={open ? "collapse" : "expand"} />}
            onClick={() => setOpen(!open)}
          >
            {story("howRecognised")}
          </Button>
        ) : null}
        {hasLink ? (
          <a className={styles.link} href={webLink} target="_blank" rel="noreferrer">
            {story("openMessage")}
          </a>
        ) : null}
      </div>
      {hasLink || message === null ? null : (
        <div className={styles.detail}>
          {story(places[message.folder])}
          {message.from === null ? null : (
            <>
              {" · "}
              <Address address={message.from.address} />
            </>
          )}
          {` · ${exactTime(message.receivedAt, story.locale)}`}
        </div>
      )}
      {open ? (
        <ul className={styles.list}>
          {evidence.map((one, index) => (
            <li key={index}>
              {evidenceText(one.rule, story)}
              <div className={styles.detail} dir="auto">
                {evidenceDetail(one)}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
