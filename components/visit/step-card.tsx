import { Check, CircleDashed, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StepState } from "./types";

type StepCardProps = {
  readonly number: number;
  readonly title: string;
  readonly state: StepState;
  /** When and by whom it was done. */
  readonly done?: string | undefined;
  /** What was recorded, below the fold. */
  readonly record?: ReactNode;
  /** Unfolded: the visit is read as a record. */
  readonly isOpen?: boolean;
  /** What has to come first. */
  readonly waitsFor?: string | undefined;
  readonly children?: ReactNode;
};

const marks = {
  done: "border-ok bg-ok text-on-instrument",
  kept: "border-warn bg-warn-wash text-warn",
  current: "border-instrument bg-instrument text-on-instrument",
  later: "border-line-strong/55 bg-raised text-soft",
  not_needed: "border-line bg-transparent text-faint",
} as const;

function Mark({ number, state }: Pick<StepCardProps, "number" | "state">) {
  return (
    <span
      aria-hidden="true"
      className={`flex size-8 shrink-0 items-center justify-center rounded-full border text-note font-semibold ${marks[state]}`}
    >
      {state === "done" ? (
        <Check size={17} strokeWidth={2.25} />
      ) : state === "kept" ? (
        <CloudUpload size={16} strokeWidth={1.75} />
      ) : state === "not_needed" ? (
        <CircleDashed size={16} strokeWidth={1.5} />
      ) : (
        number
      )}
    </span>
  );
}

/** One step of a visit: folded once it is done, large while it is its turn, a line while it waits. */
export function StepCard({ number, title, state, done, record, isOpen = false, waitsFor, children }: StepCardProps) {
  const t = useTranslations("visit.states");
  const isCurrent = state === "current";
  const note = state === "done" ? done : state === "later" ? waitsFor : t(state);
  const head = (
    <span className="flex min-h-11 min-w-0 flex-1 items-center gap-3">
      <Mark {...{ number, state }} />
      <span className="min-w-0 flex-1">
        <span className={`block font-semibold ${isCurrent ? "text-lg" : state === "done" ? "" : "text-soft"}`}>
          {title}
        </span>
        {note && !isCurrent && <span className="block text-note text-soft">{note}</span>}
        <span className="sr-only">{t(state)}</span>
      </span>
    </span>
  );
  const frame = `rounded-card border ${isCurrent ? "border-instrument bg-raised" : "border-line bg-transparent"}`;
  if (state === "done" && record !== undefined) {
    return (
      <details open={isOpen} className={`group ${frame}`}>
        <summary className="flex cursor-default list-none items-center rounded-card px-4 py-2 hover:bg-sunken">
          {head}
        </summary>
        <div className="border-t border-line px-4 py-3">{record}</div>
      </details>
    );
  }
  return (
    <section aria-label={title} aria-current={isCurrent ? "step" : undefined} className={frame}>
      {isCurrent ? <h2 className="flex px-4 pt-3 sm:px-5">{head}</h2> : <div className="flex px-4 py-2">{head}</div>}
      {(isCurrent || state === "kept") && (
        // What is on its way keeps its form, unseen: a refusal comes back to it as it was filled in.
        <div hidden={!isCurrent} className="px-4 pt-3 pb-5 sm:px-5">
          {children}
        </div>
      )}
    </section>
  );
}
