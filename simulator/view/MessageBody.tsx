import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  body: {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    lineHeight: tokens.lineHeightBase400,
    maxWidth: "72ch",
  },
});

const webAddress = /(https:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/u;

/** The text of a message; web addresses in it can be followed. */
export function MessageBody({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <Text block className={styles.body}>
      {text.split(webAddress).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <Link key={index} inline href={part} target="_blank" rel="noreferrer">
            {part}
          </Link>
        ),
      )}
    </Text>
  );
}
