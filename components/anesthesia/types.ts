import type { ApplyAnestheticInput } from "@/lib/anesthesia/apply-anesthetic.schema";
import type { CheckApplicationInput, CheckedApplication } from "@/lib/anesthesia/check-application.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Answer = Promise<Result<unknown, Refusal>>;

/** What the numbing step can do; each is bound by the page to its operation. */
export type AnesthesiaActions = {
  readonly apply: (input: ApplyAnestheticInput) => Answer;
  readonly check: (input: CheckApplicationInput) => Promise<Result<CheckedApplication, Refusal>>;
  readonly remove: TimedAct;
  readonly wipe: TimedAct;
  readonly skip: (input: { visitId: string; version: number; because: string }) => Answer;
  readonly voidEntry: (input: { visitId: string; version: number; applicationId: string; because: string }) => Answer;
  readonly observe: (input: {
    visitId: string;
    phase: "before" | "during" | "after" | "instructions";
    text: string;
  }) => Answer;
  readonly react: (input: {
    visitId: string;
    kind: "early" | "severe" | "methemoglobinemia" | "other";
    signs: string[];
    action: string;
  }) => Answer;
};

/** Taking cream off or wiping it off, now or at a time typed. */
export type TimedAct = (input: {
  visitId: string;
  version: number;
  applicationId: string;
  time?: string;
  acknowledged?: string[];
}) => Answer;
