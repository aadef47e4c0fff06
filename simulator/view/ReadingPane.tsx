import { Avatar, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular, MailReadRegular } from "@fluentui/react-icons";
import type { MailboxItem, MailboxMessage, Person } from "../mailbox/mailbox-types.ts";
import { othersInConversation } from "../mailbox/conversations.ts";
import { ContactActs } from "./ContactActs.tsx";
import { MessageBody } from "./MessageBody.tsx";
import { NotificationBars } from "./NotificationBars.tsx";
import { useSheetStyles } from "./sheet-styles.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    justifyContent: "center",
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
  },
  subject: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  header: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalM },
  people: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  sentAt: { flexShrink: 0, whiteSpace: "nowrap" },
  subtle: { color: tokens.colorNeutralForeground2 },
  conversation: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  other: {
    minWidth: 0,
    overflow: "hidden",
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
});

export function ReadingPane({ item }: { item: MailboxItem }) {
  const sheet = useSheetStyles();
  const styles = useStyles();
  if (item.kind !== "read") {
    return (
      <section aria-label="Reading pane" className={sheet.sheet}>
        <div className={styles.empty}>
          <MailReadRegular fontSize={48} aria-hidden />
          <Text>Nothing is selected. Choose a message to read it.</Text>
        </div>
      </section>
    );
  }
  return (
    <section aria-label="Reading pane" className={sheet.sheet}>
      <NotificationBars />
      <h2 className={styles.subject}>{item.message.subject}</h2>
      <MessageHeader message={item.message} />
      <MessageBody text={item.message.bodyText} />
      <ContactActs key={item.message.id} message={item.message} />
      <Conversation message={item.message} />
    </section>
  );
}

/** What else belongs to the thread, to be opened. */
function Conversation({ message }: { message: MailboxMessage }) {
  const styles = useStyles();
  const { selectMessage } = useSimulator();
  const { messages } = useSimulatorState();
  const others = othersInConversation(message, messages);
  if (others.length === 0) return null;
  return (
    <section aria-label="Conversation" className={styles.conversation}>
      <Text block weight="semibold">
        Also in this conversation
      </Text>
      {others.map(({ id, from, subject, sentAt, bodyText }) => (
        <button key={id} type="button" className={styles.other} onClick={() => selectMessage(id)}>
          <Text weight="semibold">{from.name}</Text>{" "}
          <Text size={200} className={styles.subtle}>
            {new Date(sentAt).toLocaleString("en-US", { dateStyle: "medium", timeStyle: "short" })}
          </Text>
          <Text block truncate wrap={false}>
            {subject}
          </Text>
          <Text block truncate wrap={false} size={200} className={styles.subtle}>
            {bodyText}
          </Text>
        </button>
      ))}
    </section>
  );
}

function MessageHeader({ message }: { message: MailboxMessage }) {
  const styles = useStyles();
  const { changeSettings } = useSimulator();
  const { settings } = useSimulatorState();
  const collapsed = settings.header === "collapsed";
  return (
    <div className={styles.header}>
      <Avatar name={message.from.name} color="colorful" size={40} />
      <div className={styles.people}>
        <Text weight="semibold">{message.from.name}</Text>{" "}
        <Text className={styles.subtle}>&lt;{message.from.address}&gt;</Text>
        <People label="To" people={message.to} collapsed={collapsed} />
        <People label="Cc" people={message.cc} collapsed={collapsed} />
      </div>
      <Text size={200} className={mergeClasses(styles.subtle, styles.sentAt)}>
        {new Date(message.sentAt).toLocaleString("en-US", { dateStyle: "medium", timeStyle: "short" })}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        aria-label={collapsed ? "Expand header" : "Collapse header"}
        icon={collapsed ? <ChevronDownRegular /> : <ChevronUpRegular />}
        onClick={() => changeSettings({ header: collapsed ? "expanded" : "collapsed" })}
      />
    </div>
  );
}

/** A collapsed header shows the first few names. */
const shownWhenCollapsed = 3;

function People({
  label,
  people,
  collapsed,
}: {
  label: string;
  people: readonly Person[];
  collapsed: boolean;
}) {
  const styles = useStyles();
  if (people.length === 0) return null;
  const shown = collapsed ? people.slice(0, shownWhenCollapsed) : people;
  const hidden = people.length - shown.length;
  return (
    <Text block size={200} className={styles.subtle}>
      {label}: {shown.map((person) => person.name).join("; ")}
      {hidden > 0 && ` and ${hidden} more`}
    </Text>
  );
}
