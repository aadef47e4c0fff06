import { sql } from "kysely";
import type { Database } from "../../src/store/database/database.ts";
import { revisionIn } from "../scenario/edit-email.ts";
import type { Journal, Story } from "../scenario/journal.ts";
import { stepCount } from "../scenario/make-organisations.ts";
import type { Acceptance, MailRecord } from "../sink/mail-record.ts";

/** How often the promise was broken, by kind; all zero: it held. */
export interface Verdict {
  afterUnenrolled: number;
  moreThanUnderWay: number;
  sentTwice: number;
  outdated: number;
  lost: number;
  stuck: number;
  forgotten: number;
  disagreements: number;
}

interface EnrollmentRow {
  id: string;
  state: string;
  /** Positions whose email is `sent`. */
  sent: number[];
  /** Emails that are neither sent nor withdrawn. */
  open: number;
}

/** Compares what was sent, what people were told, and what the database says. */
export async function judge(db: Database, journal: Journal, record: MailRecord): Promise<Verdict> {
  const rows = await readEnrollments(db);
  const accepted = groupByEnrollment(record.all);
  const verdict: Verdict = {
    afterUnenrolled: 0,
    moreThanUnderWay: 0,
    sentTwice: 0,
    outdated: 0,
    lost: 0,
    stuck: 0,
    forgotten: [...journal.stories.keys()].filter((id) => !rows.has(id)).length,
    disagreements: [...accepted.keys()].filter((id) => !rows.has(id)).length,
  };
  for (const row of rows.values()) {
    judgeOne(verdict, row, journal.stories.get(row.id), accepted.get(row.id) ?? []);
  }
  return verdict;
}

function judgeOne(verdict: Verdict, row: EnrollmentRow, story: Story | undefined, mails: Mail[]): void {
  const positions = new Set(mails.map((mail) => mail.position));
  verdict.sentTwice += mails.length - positions.size;
  verdict.outdated += countOutdated(mails, story);
  verdict.afterUnenrolled += countLate(mails, story);
  verdict.moreThanUnderWay += countBeyondUnderWay(mails, story);
  if (row.state === "finished") verdict.lost += stepCount - positions.size;
  else if (row.state !== "unenrolled") verdict.stuck++;
  else if (row.open > 0) verdict.stuck++;
  if (row.state !== "unenrolled" && story?.confirmations.some((each) => each.until === Infinity)) {
    verdict.forgotten++;
  }
  const unknown = row.sent.filter((position) => !positions.has(position)).length;
  const unnoticed = [...positions].filter((position) => !row.sent.includes(position)).length;
  verdict.disagreements += unknown + unnoticed;
}

function countLate(mails: readonly Mail[], story: Story | undefined): number {
  const confirmations = story?.confirmations ?? [];
  return mails.filter(({ at }) => confirmations.some(({ from, until }) => at > from && at < until)).length;
}

/** Whoever was told that one email is under way accepts that one, and no other. */
function countBeyondUnderWay(mails: readonly Mail[], story: Story | undefined): number {
  const told = story?.underWay ?? [];
  const counts = told.map(({ from, until }) => mails.filter(({ at }) => at > from && at < until).length);
  return counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
}

/** A change that was confirmed came before the gate: the email that left was made of it, or of a later one. */
function countOutdated(mails: readonly Mail[], story: Story | undefined): number {
  const wanted = (position: number): number => story?.revisions.get(position) ?? 0;
  return mails.filter(({ position, revision }) => revision < wanted(position)).length;
}

interface Mail {
  position: number;
  /** The change of its text that it was made of. */
  revision: number;
  at: number;
}

/** The Message-ID says whose email it is: `<enrollment.position.tenant@domain>`. */
function groupByEnrollment(all: readonly Acceptance[]): Map<string, Mail[]> {
  const groups = new Map<string, Mail[]>();
  for (const { messageId, email, at } of all) {
    const [enrollmentId = "", text = ""] = messageId.slice(1).split(".");
    const position = Number(text);
    const mails = groups.get(enrollmentId) ?? [];
    groups.set(enrollmentId, [...mails, { position, revision: revisionIn(email, position), at }]);
  }
  return groups;
}

async function readEnrollments(db: Database): Promise<Map<string, EnrollmentRow>> {
  const { rows } = await sql<EnrollmentRow>`
    select e.id, e.state, coalesce(array_agg(o.position) filter (where o.state = 'sent'), '{}') as sent,
      (count(*) filter (where o.state in ('ready', 'sending', 'uncertain')))::integer as open
    from enrollments e left join outbox o on o.tenant_id = e.tenant_id and o.enrollment_id = e.id
    group by e.id, e.state`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
