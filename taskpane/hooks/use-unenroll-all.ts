import { useCallback, useState } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment, UnenrollResponse } from "../../src/contract/types.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface UnenrollAllReport {
  /** The message it was asked for: under another one it is not shown. */
  itemKey: string;
  unenrolled: Enrollment[];
  unenrolling: Enrollment[];
  refused: { enrollment: Enrollment; code: string }[];
}

export interface UnenrollAll {
  busy: boolean;
  failure: Failure | null;
  report: UnenrollAllReport | null;
  run: (itemKey: string, enrollments: Enrollment[]) => void;
  dismiss: () => void;
}

interface Input {
  client: Pick<Client, "unenrollMany">;
  onAnswer: (answer: UnenrollResponse) => void;
  onReport: (report: UnenrollAllReport) => void;
}

const idle = { busy: false, failure: null, report: null };

/** Unenrolls everybody at once; each may be refused for itself, and the report says so. */
export function useUnenrollAll({ client, onAnswer, onReport }: Input): UnenrollAll {
  const [state, setState] = useState<Pick<UnenrollAll, "busy" | "failure" | "report">>(idle);

  const run = useCallback(
    (itemKey: string, enrollments: Enrollment[]) => {
      setState({ ...idle, busy: true });
      const byId = new Map(enrollments.map((enrollment) => [enrollment.id, enrollment]));
      client.unenrollMany([...byId.keys()]).then(
        (results) => {
          const report: UnenrollAllReport = { itemKey, unenrolled: [], unenrolling: [], refused: [] };
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
          setState({ ...idle, report });
          onReport(report);
        },
        (error: unknown) => setState({ ...idle, failure: failureOf(error, navigator.onLine) }),
      );
    },
    [client, onAnswer, onReport],
  );
  const dismiss = useCallback(() => setState(idle), []);
  return { ...state, run, dismiss };
}
