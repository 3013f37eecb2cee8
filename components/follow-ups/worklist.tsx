"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import type { Row, WorklistActions } from "./types";
import { useKeepFocus } from "./use-keep-focus";
import { useRowKeys } from "./use-row-keys";
import { WorklistRow } from "./worklist-row";

type WorklistProps = {
  readonly rows: readonly Row[];
  readonly today: string;
  readonly zone: string;
  readonly actions: WorklistActions;
};

/** The worklist: j and k go down and up, Enter opens, b goes to the first time to book, s snoozes, a notes an attempt. */
export function Worklist({ rows, today, zone, actions }: WorklistProps) {
  const t = useTranslations("follow-ups");
  const [open, setOpen] = useState<string | null>(null);
  const wantsFirst = useRef(false);
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list, { open, setOpen, wantsFirst });
  useKeepFocus(list, rows);
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-note text-soft max-md:hidden print:hidden pointer-coarse:hidden">
        {(["j", "k", "enter", "b", "a", "s"] as const).map((key) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <Kbd>{t(`keys.${key}.key`)}</Kbd> {t(`keys.${key}.does`)}
          </span>
        ))}
      </p>
      <ul ref={list} aria-label={t("list")} className="rounded-card border border-line bg-raised">
        {rows.map((row) => (
          <WorklistRow
            key={row.planSessionId}
            {...{ row, today, zone, actions, wantsFirst }}
            isOpen={open === row.planSessionId}
            onToggle={() => setOpen(open === row.planSessionId ? null : row.planSessionId)}
          />
        ))}
      </ul>
    </>
  );
}
