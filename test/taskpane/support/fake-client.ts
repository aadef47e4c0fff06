import { ApiError } from "../../../src/client/api-error.ts";
import type { ApiErrorCode } from "../../../src/client/api-error.ts";
import type { Client } from "../../../src/client/client-types.ts";
import type { LookupResult } from "../../../src/contract/types.ts";

/** A client that answers lookups from a list of people, and everything else as the test says. */
export function fakeClient(people: LookupResult[], overrides: Partial<Client> = {}): Client {
  const lookup = (address: string): LookupResult =>
    people.find((one) => one.address === address) ?? { kind: "unknown", address };
  const unexpected = (name: string) => () =>
    Promise.reject(new Error(`The pane was not expected to call ${name}`));
  return {
    lookupContacts: (addresses) => Promise.resolve(addresses.map(lookup)),
    me: unexpected("me"),
    changeMe: unexpected("changeMe"),
    getContact: unexpected("getContact"),
    createContact: unexpected("createContact"),
    importContacts: unexpected("importContacts"),
    listContacts: unexpected("listContacts"),
    listCompanies: unexpected("listCompanies"),
    listUsers: unexpected("listUsers"),
    listSequences: unexpected("listSequences"),
    getSequence: unexpected("getSequence"),
    listEnrollments: unexpected("listEnrollments"),
    getEnrollment: unexpected("getEnrollment"),
    enroll: unexpected("enroll"),
    unenroll: unexpected("unenroll"),
    unenrollMany: unexpected("unenrollMany"),
    undoUnenroll: unexpected("undoUnenroll"),
    pause: unexpected("pause"),
    resume: unexpected("resume"),
    reEnroll: unexpected("reEnroll"),
    checkEnrollment: unexpected("checkEnrollment"),
    previewStep: unexpected("previewStep"),
    nextEmail: unexpected("nextEmail"),
    editStep: unexpected("editStep"),
    skipStep: unexpected("skipStep"),
    retryStep: unexpected("retryStep"),
    sendNow: unexpected("sendNow"),
    // Asked with every contact who is enrolled.
    listTasks: () => Promise.resolve({ items: [], nextCursor: null }),
    completeTask: unexpected("completeTask"),
    sendTask: unexpected("sendTask"),
    pauseSequence: unexpected("pauseSequence"),
    resumeSequence: unexpected("resumeSequence"),
    pauseAll: unexpected("pauseAll"),
    resumeAll: unexpected("resumeAll"),
    deleteSequence: unexpected("deleteSequence"),
    getAutomation: unexpected("getAutomation"),
    changeAutomation: unexpected("changeAutomation"),
    copySequence: unexpected("copySequence"),
    decideMessage: unexpected("decideMessage"),
    listMessages: unexpected("listMessages"),
    disputeStop: unexpected("disputeStop"),
    listDisputedStops: unexpected("listDisputedStops"),
    createMeeting: unexpected("createMeeting"),
    listMeetings: unexpected("listMeetings"),
    deactivateUser: unexpected("deactivateUser"),
    changeUser: unexpected("changeUser"),
    listBlockedDomains: unexpected("listBlockedDomains"),
    blockDomain: unexpected("blockDomain"),
    unblockDomain: unexpected("unblockDomain"),
    previewTask: unexpected("previewTask"),
    listInboxes: unexpected("listInboxes"),
    connectInbox: unexpected("connectInbox"),
    connectMicrosoft: unexpected("connectMicrosoft"),
    connectMailServers: unexpected("connectMailServers"),
    testInbox: unexpected("testInbox"),
    disconnectInbox: unexpected("disconnectInbox"),
    limitInbox: unexpected("limitInbox"),
    listAbsences: unexpected("listAbsences"),
    createAbsence: unexpected("createAbsence"),
    endAbsence: unexpected("endAbsence"),
    listHolidays: unexpected("listHolidays"),
    createHoliday: unexpected("createHoliday"),
    deleteHoliday: unexpected("deleteHoliday"),
    contactTimeline: unexpected("contactTimeline"),
    enrollmentTimeline: unexpected("enrollmentTimeline"),
    ...overrides,
  };
}

export const apiError = (code: ApiErrorCode, status = 0, retryAfterMs: number | null = null): ApiError =>
  new ApiError({ code, message: code, status, requestId: status === 0 ? null : "req-7", retryAfterMs });

/** A promise the test settles when it wants to. */
export function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
