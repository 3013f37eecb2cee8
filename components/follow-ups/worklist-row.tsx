"use client";

import { ChevronDown, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { Link } from "@/components/ui/link";
import { sinceOf, whyOf } from "./follow-up-words";
import { KindPill } from "./kind-pill";
import { RowDetail } from "./row-detail";
import type { Row, WorklistActions } from "./types";

type WorklistRowProps = {
  readonly row: Row;
  readonly today: string;
  readonly zone: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly wantsFirst: RefObject<boolean>;
  readonly actions: WorklistActions;
};

/** One matter: who, why, since when, how often it was tried, and the number to call. Opens to what can be done. */
export function WorklistRow({ row, today, zone, isOpen, onToggle, wantsFirst, actions }: WorklistRowProps) {
  const t = useTranslations("follow-ups");
  const { planSessionId, patientId, patientName, number, count, phone, kind, attemptCount, clinicianName } = row;
  const since = sinceOf(t, row, today);
  return (
    <li data-row={planSessionId} className="border-b border-line last:border-b-0">
      <div className="relative grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 px-5 py-3 hover:bg-sunken/60 lg:grid-cols-[auto_minmax(0,1fr)_15rem_11rem]">
        <button
          type="button"
          data-toggle
          aria-expanded={isOpen}
          aria-controls={`detail-${planSessionId}`}
          aria-label={t("rowLabel", { name: patientName, number, count, kind: t(`kind.${kind}`) })}
          onClick={onToggle}
          className="-ml-2 flex size-8 items-center justify-center rounded-control text-soft after:absolute after:inset-0 hover:text-ink pointer-coarse:size-11"
        >
          <ChevronDown aria-hidden="true" size={18} strokeWidth={1.5} className={isOpen ? "rotate-180" : ""} />
        </button>
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/patients/${patientId}`}
              tone="plain"
              className="relative z-10 min-w-0 font-semibold break-words"
            >
              {patientName}
            </Link>
            <KindPill kind={kind} />
          </p>
          <p className="mt-1 break-words">{whyOf(t, row, today)}</p>
        </div>
        <div className="min-w-0 text-note text-soft max-lg:col-start-2 max-lg:mt-1 max-lg:flex max-lg:flex-wrap max-lg:gap-x-4">
          {since !== null && <p>{since}</p>}
          <p>{t("attempted", { count: attemptCount })}</p>
        </div>
        <div className="min-w-0 text-note text-soft max-lg:col-start-2 max-lg:flex max-lg:flex-wrap max-lg:items-center max-lg:gap-x-4 lg:text-right">
          {phone !== null && (
            <a
              href={`tel:${phone}`}
              className="relative z-10 inline-flex min-h-6 items-center gap-1.5 font-medium text-instrument hover:underline pointer-coarse:min-h-11"
            >
              <Phone aria-hidden="true" size={14} strokeWidth={1.5} />
              {phone}
            </a>
          )}
          <p className="truncate">{t("led", { name: clinicianName })}</p>
        </div>
      </div>
      <div id={`detail-${planSessionId}`} hidden={!isOpen}>
        {isOpen && <RowDetail {...{ row, today, zone, actions, wantsFirst }} />}
      </div>
    </li>
  );
}
