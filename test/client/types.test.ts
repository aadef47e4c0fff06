import { buildSync } from "esbuild";
import { gzipSync } from "node:zlib";
import { expect, it } from "@jest/globals";
import type { Client } from "../../src/client/index.ts";
import type * as contract from "../../src/contract/types.ts";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Answers<M extends keyof Client> = Awaited<ReturnType<Client[M]>>;

/** Fails to compile as soon as a method's answer is no longer exactly the contract's. */
const answers = {
  me: true satisfies Same<Answers<"me">, contract.User>,
  changeMe: true satisfies Same<Answers<"changeMe">, contract.User>,
  lookupContacts: true satisfies Same<Answers<"lookupContacts">, contract.LookupResult[]>,
  getContact: true satisfies Same<Answers<"getContact">, contract.ContactWithEnrollments>,
  createContact: true satisfies Same<Answers<"createContact">, contract.Contact>,
  importContacts: true satisfies Same<Answers<"importContacts">, contract.ImportReport>,
  listContacts: true satisfies Same<Answers<"listContacts">, contract.Page<contract.Contact>>,
  listCompanies: true satisfies Same<Answers<"listCompanies">, contract.Page<contract.Company>>,
  listUsers: true satisfies Same<Answers<"listUsers">, contract.Page<contract.User>>,
  listSequences: true satisfies Same<Answers<"listSequences">, contract.Page<contract.Sequence>>,
  getSequence: true satisfies Same<Answers<"getSequence">, contract.SequenceWithSteps>,
  listEnrollments: true satisfies Same<Answers<"listEnrollments">, contract.Page<contract.Enrollment>>,
  getEnrollment: true satisfies Same<Answers<"getEnrollment">, contract.Enrollment>,
  enroll: true satisfies Same<Answers<"enroll">, contract.Enrollment>,
  unenroll: true satisfies Same<Answers<"unenroll">, contract.UnenrollResponse>,
  unenrollMany: true satisfies Same<Answers<"unenrollMany">, contract.UnenrollManyResponse["results"]>,
  undoUnenroll: true satisfies Same<Answers<"undoUnenroll">, contract.Enrollment>,
  pause: true satisfies Same<Answers<"pause">, contract.Enrollment>,
  resume: true satisfies Same<Answers<"resume">, contract.Enrollment>,
  reEnroll: true satisfies Same<Answers<"reEnroll">, contract.Enrollment>,
  checkEnrollment: true satisfies Same<Answers<"checkEnrollment">, contract.CheckEnrollmentResponse>,
  previewStep: true satisfies Same<Answers<"previewStep">, contract.Preview>,
  nextEmail: true satisfies Same<Answers<"nextEmail">, contract.NextEmail>,
  editStep: true satisfies Same<Answers<"editStep">, contract.Enrollment>,
  skipStep: true satisfies Same<Answers<"skipStep">, contract.Enrollment>,
  retryStep: true satisfies Same<Answers<"retryStep">, contract.Enrollment>,
  sendNow: true satisfies Same<Answers<"sendNow">, contract.Enrollment>,
  listTasks: true satisfies Same<Answers<"listTasks">, contract.Page<contract.Task>>,
  completeTask: true satisfies Same<Answers<"completeTask">, contract.Task>,
  sendTask: true satisfies Same<Answers<"sendTask">, contract.Task>,
  pauseSequence: true satisfies Same<Answers<"pauseSequence">, contract.ManyChanged>,
  resumeSequence: true satisfies Same<Answers<"resumeSequence">, contract.ManyChanged>,
  pauseAll: true satisfies Same<Answers<"pauseAll">, contract.ManyChanged>,
  resumeAll: true satisfies Same<Answers<"resumeAll">, contract.ManyChanged>,
  deleteSequence: true satisfies Same<Answers<"deleteSequence">, contract.SequenceDeleted>,
  deactivateUser: true satisfies Same<Answers<"deactivateUser">, contract.UserDeactivated>,
  previewTask: true satisfies Same<Answers<"previewTask">, contract.Preview>,
  listBlockedDomains: true satisfies Same<Answers<"listBlockedDomains">, contract.BlockedDomainList>,
  blockDomain: true satisfies Same<Answers<"blockDomain">, contract.BlockedDomain>,
  unblockDomain: true satisfies Same<Answers<"unblockDomain">, { domain: string }>,
  changeUser: true satisfies Same<Answers<"changeUser">, contract.UserChanged>,
  listInboxes: true satisfies Same<Answers<"listInboxes">, contract.InboxList>,
  connectInbox: true satisfies Same<Answers<"connectInbox">, contract.Inbox>,
  testInbox: true satisfies Same<Answers<"testInbox">, contract.InboxTest>,
  connectMicrosoft: true satisfies Same<Answers<"connectMicrosoft">, contract.InboxSignIn>,
  connectMailServers: true satisfies Same<Answers<"connectMailServers">, contract.InboxSignIn>,
  disconnectInbox: true satisfies Same<Answers<"disconnectInbox">, contract.Inbox>,
  limitInbox: true satisfies Same<Answers<"limitInbox">, contract.Inbox>,
  listAbsences: true satisfies Same<Answers<"listAbsences">, contract.AbsenceList>,
  createAbsence: true satisfies Same<Answers<"createAbsence">, contract.Absence>,
  endAbsence: true satisfies Same<Answers<"endAbsence">, contract.Absence>,
  listHolidays: true satisfies Same<Answers<"listHolidays">, contract.HolidayList>,
  createHoliday: true satisfies Same<Answers<"createHoliday">, contract.Holiday>,
  deleteHoliday: true satisfies Same<Answers<"deleteHoliday">, { day: string }>,
  getAutomation: true satisfies Same<Answers<"getAutomation">, contract.Automation>,
  changeAutomation: true satisfies Same<Answers<"changeAutomation">, contract.Automation>,
  copySequence: true satisfies Same<Answers<"copySequence">, contract.Sequence>,
  decideMessage: true satisfies Same<Answers<"decideMessage">, contract.DecideMessageResponse>,
  listMessages: true satisfies Same<Answers<"listMessages">, contract.Page<contract.Message>>,
  disputeStop: true satisfies Same<Answers<"disputeStop">, contract.Enrollment>,
  listDisputedStops: true satisfies Same<Answers<"listDisputedStops">, contract.Page<contract.DisputedStop>>,
  createMeeting: true satisfies Same<Answers<"createMeeting">, contract.CreateMeetingResponse>,
  listMeetings: true satisfies Same<Answers<"listMeetings">, contract.Page<contract.Meeting>>,
  contactTimeline: true satisfies Same<Answers<"contactTimeline">, contract.Page<contract.TimelineEvent>>,
  enrollmentTimeline: true satisfies Same<
    Answers<"enrollmentTimeline">,
    contract.Page<contract.TimelineEvent>
  >,
} satisfies Record<keyof Client, true>;

it("every method's answer is the contract's type (held by the compiler)", () => {
  expect(Object.values(answers)).toEqual(Array.from({ length: 65 }, () => true));
});

it("the client's bundle is small and holds no schema library", () => {
  const { outputFiles } = buildSync({
    entryPoints: ["src/client/index.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const code = outputFiles[0]?.text ?? "";
  expect(code).toContain("idempotency-key");
  expect(code).not.toMatch(/zod/i);
  expect(gzipSync(code).length).toBeLessThanOrEqual(3_500);
});
