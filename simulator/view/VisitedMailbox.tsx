import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { currentUser } from "../state/simulator-state.ts";
import { useSimulator, useSimulatorState } from "./use-simulator-state.ts";

/** Says whose mailbox it is when it is a contact's: no ribbon there, as they have no add-in. */
export function VisitedMailbox() {
  const { openMailbox } = useSimulator();
  const state = useSimulatorState();
  const { visited, contacts } = state;
  if (visited === null) return null;
  const name = contacts.find(({ username }) => username === visited)?.name ?? visited;
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        This is the mailbox of {name}, a demo contact: what they received and sent.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void openMailbox(null)}>Back to {currentUser(state).name}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
