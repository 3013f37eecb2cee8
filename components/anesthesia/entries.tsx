"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { StatusPill } from "@/components/ui/status-pill";
import type { ChecklistDto, ChecklistEntry } from "@/lib/anesthesia/get-checklist.schema";
import { KeptFindings } from "./cream-facts";
import { RunningCream } from "./running-cream";
import type { AnesthesiaActions } from "./types";
import { VoidEntry } from "./void-entry";

type EntriesProps = {
  readonly checklist: ChecklistDto;
  readonly actions: Pick<AnesthesiaActions, "remove" | "wipe" | "voidEntry">;
  readonly onChanged: () => void;
};

function whatOf(entry: ChecklistEntry, t: ReturnType<typeof useTranslations>): string {
  if (entry.kind === "not_used") return t("notUsedBecause", { because: entry.because });
  return t("creamOf", { name: entry.productName, grams: entry.grams, lot: entry.lot });
}

/** Everything recorded: what counts first, then what was voided, struck through and still readable. */
export function Entries({ checklist, actions, onChanged }: EntriesProps) {
  const t = useTranslations("anesthesia.entry");
  const { entries, visitId, version, isOpen, isNeedled } = checklist;
  const voided = entries.filter((entry) => entry.voided !== null);
  return (
    <>
      {entries.map((entry) => {
        if (entry.voided !== null) return null;
        if (entry.kind === "cream") {
          return <RunningCream key={entry.id} cream={entry} {...{ checklist, actions, onChanged }} />;
        }
        const of = { visitId, version, applicationId: entry.id };
        return (
          <Card
            key={entry.id}
            title={t("notUsed")}
            headingLevel={3}
            actions={isOpen && !isNeedled && <VoidEntry of={of} act={actions.voidEntry} onChanged={onChanged} />}
          >
            <p className="text-lg">{entry.because}</p>
            <p className="mt-1 text-soft">{entry.recordedBy}</p>
            <KeptFindings findings={entry.findings} />
          </Card>
        );
      })}
      {voided.length > 0 && (
        <Card title={t("voidedTitle")} headingLevel={3} surface="well">
          <ul className="divide-y divide-line">
            {voided.map((entry) => (
              <li key={entry.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
                <StatusPill tone="neutral">{t("voided")}</StatusPill>
                <del className="text-soft">{whatOf(entry, t)}</del>
                <span>{t("voidedBy", { because: entry.voided?.because ?? "", name: entry.voided?.by ?? "" })}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
