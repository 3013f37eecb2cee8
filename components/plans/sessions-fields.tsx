"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import type { CourseSessionDto } from "@/lib/plans/plan.schema";
import type { EditorOptions } from "./editor-options";
import { EditorRow } from "./editor-row";
import { FieldFindings, type OverrideHandlers } from "./field-findings";
import type { FindingGroup } from "./finding-groups";
import { changeLength, type EditedSession, resizeSessions } from "./resize-sessions";
import { SessionRow } from "./session-row";

type SessionsFieldsProps = {
  readonly options: Pick<EditorOptions, "lengths" | "minSessions" | "maxSessions">;
  readonly sessions: readonly EditedSession[];
  readonly onChange: (sessions: EditedSession[]) => void;
  /** Sessions of the plan as it is saved. */
  readonly saved: readonly CourseSessionDto[];
  readonly groups: readonly FindingGroup[];
  readonly handlers: OverrideHandlers;
  readonly countError: string | undefined;
  readonly errorOf: (index: number) => string | undefined;
};

/** How many sessions, and the needle of each. A finding of several sessions stands at the first and is named at the others. */
export function SessionsFields(props: SessionsFieldsProps) {
  const { options, sessions, onChange, saved, groups, handlers, countError, errorOf } = props;
  const t = useTranslations("plans");
  const isDone = (index: number) => saved[index]?.state === "done";
  // What is booked or done cannot be dropped.
  const least = Math.max(options.minSessions, saved.findLastIndex(({ state }) => state !== "due") + 1);
  const counts = Array.from(
    { length: options.maxSessions - options.minSessions + 1 },
    (_, index) => options.minSessions + index,
  );
  const ofCount = groups.filter(({ sessions: of, finding }) => of.length === 0 && finding.field === "sessions");
  const named = (number: number) =>
    groups.filter(({ sessions: of, finding }) => finding.severity === "block" && of.slice(1).includes(number));
  return (
    <div className="flex flex-col gap-4">
      <EditorRow findings={<FieldFindings groups={ofCount} {...handlers} />}>
        <RadioGroup
          className="[&>div]:flex-row! [&>div]:gap-x-7"
          label={t("editor.count")}
          options={counts.map((count) => ({ id: String(count), label: String(count), disabled: count < least }))}
          value={String(sessions.length)}
          error={countError}
          onChange={(count) => onChange(resizeSessions(sessions, Number(count)))}
        />
      </EditorRow>
      <div className="flex flex-col gap-3 border-t border-line pt-4">
        {sessions.map(({ lengthHundredthsMm }, index) => {
          const number = index + 1;
          const first = groups.filter(({ sessions: of }) => of[0] === number);
          const findings = (
            <>
              <FieldFindings groups={first} {...handlers} />
              {first.length === 0 &&
                named(number).map(({ finding, sessions: of }) => (
                  <p key={finding.rule} className="flex min-h-control items-center text-note text-soft max-lg:hidden">
                    {t("finding.same", { number: of[0] ?? number })}
                  </p>
                ))}
            </>
          );
          return (
            <SessionRow
              key={number}
              number={number}
              listed={options.lengths}
              value={lengthHundredthsMm}
              onChange={(length) => onChange(changeLength(sessions, index, length, isDone))}
              error={errorOf(index)}
              saved={saved[index]}
              findings={findings}
            />
          );
        })}
        <p className="text-note text-soft">{t("editor.follow")}</p>
      </div>
    </div>
  );
}
