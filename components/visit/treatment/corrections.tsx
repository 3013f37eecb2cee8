"use client";

import { useTranslations } from "next-intl";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { VisitView } from "../types";
import { differencesOf } from "./record-lines";
import { useRecordWords } from "./use-record-words";

/** How a record was put right: when, by whom, why, and what changed. */
export function Corrections({ visit, zone }: Pick<VisitView, "visit" | "zone">) {
  const t = useTranslations("visit.treatment.corrected");
  const words = useRecordWords(visit);
  if (visit.corrections.length === 0) return null;
  return (
    <ul className="flex flex-col gap-3">
      {visit.corrections.map(({ id, at, byName, because, before, after }) => (
        <li key={id} className="rounded-control border border-line px-4 py-3">
          <p className="font-semibold">{t("title", { time: clockTime(at, zone), name: byName })}</p>
          <p className="break-words text-soft">{t("because", { because })}</p>
          <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(7rem,2fr)_3fr]">
            {differencesOf(before, after, words).map(({ term, from, to }) => (
              <div key={term} className="contents">
                <dt className="text-soft">{term}</dt>
                <dd className="min-w-0 break-words">
                  <del className="text-soft">{from ?? t("nothing")}</del>{" "}
                  <ins className="no-underline">{to ?? t("nothing")}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
