import { onThisOrigin } from "../manifest/on-this-origin.ts";

export interface FrameAddress {
  /** The page with what office.js reads from the query and the fragment. */
  src: string;
  /** The frame's name: office.js parses it as JSON when it opens a dialog. */
  name: string;
}

/** Where a page of the add-in is opened so that office.js finds its host, which is the simulator at `origin`. */
export function frameAddress(
  sourceLocation: string,
  options: { origin: string; addInId: string; locale: string; conversationId: string },
): FrameAddress {
  const url = new URL(onThisOrigin(sourceLocation, options.origin));
  // "disableLogging" keeps office.js from writing to Microsoft's telemetry: nothing leaves a trial.
  const hostInfo = `Outlook$Web$16.01$${options.locale}$${options.conversationId}$$disableLogging$0`;
  url.searchParams.set("_host_Info", hostInfo);
  // _xdm_Info stands last: office.js reads it to the end of the fragment.
  const xdmInfo = [options.conversationId, options.addInId, options.origin].join("|");
  return {
    src: `${url.href}#&_serializer_version=1&_xdm_Info=${xdmInfo}`,
    name: JSON.stringify({ baseFrameName: `add-in ${options.conversationId}` }),
  };
}
