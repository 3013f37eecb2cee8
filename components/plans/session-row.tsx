"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { CourseSessionDto } from "@/lib/plans/plan.schema";
import { EditorRow } from "./editor-row";
import { LengthField } from "./length-field";

type SessionRowProps = {
  readonly number: number;
  readonly listed: readonly number[];
  readonly value: number | null;
  readonly onChange: (length: number | null) => void;
  readonly error: string | undefined;
  /** The session as it is saved; none for a new one. */
  readonly saved: CourseSessionDto | undefined;
  readonly findings: ReactNode;
};

/** One session of the course in the editor: its needle, and what stands of it already. */
export function SessionRow({ number, listed, value, onChange, error, saved, findings }: SessionRowProps) {
  const t = useTranslations("plans.editor");
  const isDone = saved?.state === "done";
  const day = saved?.date ?? null;
  return (
    <EditorRow findings={findings}>
      <div className="flex items-start gap-4">
        <span className="flex h-control w-20 shrink-0 items-center text-soft">{t("session", { number })}</span>
        <div className="min-w-0">
          {isDone && day !== null ? (
            <p className="flex min-h-control items-center">
              {t("done", { day: formatDay(day), length: formatLength(saved.lengthHundredthsMm) })}
            </p>
          ) : (
            <LengthField {...{ number, listed, value, onChange, error }} />
          )}
          {saved?.state === "booked" && day !== null && (
            <p className="mt-1 text-note text-soft">{t("bookedFor", { day: formatDay(day) })}</p>
          )}
        </div>
      </div>
    </EditorRow>
  );
}
