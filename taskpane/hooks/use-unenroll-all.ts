import { useCallback, useState } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment, UnenrollResponse } from "../../src/contract/types.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface UnenrollAllReport {
  unenrolled: Enrollment[];
  unenrolling: Enrollment[];
  refused: { enrollment: Enrollment; code: string }[];
}

export interface UnenrollAll {
  busy: boolean;
  /** The message it was asked for: under another one nothing of it is shown. */
  itemKey: string;
  /** Why it, or its undo, failed. */
  failure: Failure | null;
  report: UnenrollAllReport | null;
  run: (itemKey: string, enrollments: Enrollment[]) => void;
  /** The report has been read, or what it told of was undone: with why some of it was not. */
  end: (failure: Failure | null) => void;
}

interface Input {
  client: Pick<Client, "unenrollMany">;
  onAnswer: (answer: UnenrollResponse) => void;
  onReport: (report: UnenrollAllReport) => void;
  onFailed: (failure: Failure) => void;
}

const idle = { busy: false, itemKey: "", failure: null, report: null };

/** Unenrolls everybody at once; each may be refused for itself, and the report says so. */
export function useUnenrollAll({ client, onAnswer, onReport, onFailed }: Input): UnenrollAll {
  const [state, setState] = useState<Pick<UnenrollAll, "busy" | "itemKey" | "failure" | "report">>(idle);

  const run = useCallback(
    (itemKey: string, enrollments: Enrollment[]) => {
      setState({ ...idle, busy: true, itemKey });
      const byId = new Map(enrollments.map((enrollment) => [enrollment.id, enrollment]));
      client.unenrollMany([...byId.keys()]).then(
        (results) => {
          const report: UnenrollAllReport = { unenrolled: [], unenrolling: [], refused: [] };
          for (const one of results) {
            const enrollment = byId.get(one.id);
            if (one.kind === "refused") {
              if (enrollment) report.refused.push({ enrollment, code: one.code });
              continue;
            }
            onAnswer(one.result);
            report[one.result.outcome === "unenrolling" ? "unenrolling" : "unenrolled"].push(
              one.result.enrollment,
            );
          }
          setState({ ...idle, itemKey, report });
          onReport(report);
        },
        (error: unknown) => {
          const failure = failureOf(error, navigator.onLine);
          setState({ ...idle, itemKey, failure });
          if (failure) onFailed(failure);
        },
      );
    },
    [client, onAnswer, onReport, onFailed],
  );
  const end = useCallback(
    (failure: Failure | null) => setState(({ itemKey }) => ({ ...idle, itemKey, failure })),
    [],
  );
  return { ...state, run, end };
}
