import { Avatar, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { MailboxMessage } from "../mailbox/mailbox-types.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  list: {
    width: "300px",
    "@media (max-width: 1100px)": { width: "220px" },
    flexShrink: 0,
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  folder: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
  },
  items: { margin: 0, padding: 0, listStyleType: "none" },
  message: {
    display: "grid",
    gridTemplateColumns: "32px 1fr auto",
    columnGap: tokens.spacingHorizontalM,
    width: "100%",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 13px`,
    border: "none",
    borderLeft: "3px solid transparent",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  lines: { gridColumn: "2 / 4", minWidth: 0, lineHeight: tokens.lineHeightBase300 },
  avatar: { gridRow: "1 / 3" },
  subtle: { color: tokens.colorNeutralForeground2 },
});

export function MessageList() {
  const styles = useStyles();
  const { messages } = useSimulatorState();
  const folders = [
    { name: "Inbox", messages: messages.filter((message) => message.folder === "inbox") },
    { name: "Sent Items", messages: messages.filter((message) => message.folder === "sent") },
  ];
  return (
    <nav aria-label="Messages" className={styles.list}>
      {folders.map((folder) => (
        <section key={folder.name} aria-label={folder.name}>
          <h2 className={styles.folder}>{folder.name}</h2>
          <ul className={styles.items}>
            {folder.messages.map((message) => (
              <MessageItem key={message.id} message={message} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function MessageItem({ message }: { message: MailboxMessage }) {
  const styles = useStyles();
  const { selectMessage } = useSimulator();
  const { item, time } = useSimulatorState();
  const selected = item.kind === "read" && item.message.id === message.id;
  const person = message.folder === "inbox" ? message.from : (message.to[0] ?? message.from);
  // A second click takes the selection away, as Ctrl+click does in Outlook.
  return (
    <li>
      <button
        type="button"
        aria-pressed={selected}
        data-message-id={message.id}
        className={mergeClasses(styles.message, selected && styles.selected)}
        onClick={() => selectMessage(selected ? null : message.id)}
      >
        <Avatar className={styles.avatar} name={person.name} color="colorful" size={32} aria-hidden />
        <Text truncate wrap={false} weight={selected ? "semibold" : "regular"}>
          {person.name}
        </Text>
        <Text size={200} className={styles.subtle}>
          {shortDate(message.sentAt, time?.now ?? "")}
        </Text>
        <div className={styles.lines}>
          <Text block truncate wrap={false} size={300}>
            {message.subject}
          </Text>
          <Text block truncate wrap={false} size={200} className={styles.subtle}>
            {message.bodyText}
          </Text>
        </div>
      </button>
    </li>
  );
}

/** As Outlook tells it: of today the time, of other days the day. */
function shortDate(iso: string, now: string): string {
  const sentAt = new Date(iso);
  return sentAt.toDateString() === new Date(now).toDateString()
    ? sentAt.toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" })
    : sentAt.toLocaleDateString("en-US", { weekday: "short", month: "numeric", day: "numeric" });
}
