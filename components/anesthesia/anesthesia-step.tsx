"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefresh } from "@/components/live/use-refresh";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { FindingList } from "@/components/ui/finding-list";
import { showToast } from "@/components/ui/toast-queue";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { LotsDto } from "@/lib/anesthesia/list-lots.schema";
import { CreamForm } from "./cream-form";
import { Entries } from "./entries";
import { Observations } from "./observations";
import { ReactionDialog } from "./reaction-dialog";
import { Reactions } from "./reactions";
import { RecentCreams } from "./recent-creams";
import { SkipForm } from "./skip-form";
import type { AnesthesiaActions } from "./types";

type AnesthesiaStepProps = {
  readonly checklist: ChecklistDto;
  /** Tubes this clinic used last and that are in date. */
  readonly lots: LotsDto["lots"];
  readonly actions: AnesthesiaActions;
  /** Whether this person may write; whoever may not reads. */
  readonly mayRecord: boolean;
};

/** The numbing of a visit from the first read-back to the wiped skin, or why there is none. Stands on its own. */
export function AnesthesiaStep({ checklist, lots, actions, mayRecord }: AnesthesiaStepProps) {
  const t = useTranslations("anesthesia.step");
  const refresh = useRefresh();
  const [way, setWay] = useState<"cream" | "skip">("cream");
  const [addsMore, setAddsMore] = useState(false);
  const { entries, stands, isOpen, isNeedled, required } = checklist;
  const live = entries.filter(({ voided }) => voided === null);
  const hasCream = live.some(({ kind }) => kind === "cream");
  const mayWrite = mayRecord && isOpen;
  const mayAdd = mayWrite && !isNeedled && stands.length === 0;
  const changed = (title: string) => {
    showToast({ tone: "ok", title });
    setAddsMore(false);
    void refresh();
  };
  const of = { checklist: { ...checklist, isOpen: mayWrite } };
  return (
    <div className="@container flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-soft">{t(required ? "required" : "optional")}</p>
        <ReactionDialog {...of} react={actions.react} onChanged={() => changed(t("reactionSaved"))} />
      </div>
      <Reactions checklist={checklist} />
      <Entries {...of} actions={actions} onChanged={() => changed(t("saved"))} />
      {mayWrite && live.length === 0 && stands.length > 0 && <FindingList findings={stands} />}
      {mayAdd && (live.length === 0 || addsMore) && (
        <Card
          title={t(way === "cream" || hasCream ? "cream" : "skip")}
          headingLevel={3}
          actions={
            !hasCream && (
              <Button variant="quiet" onPress={() => setWay(way === "cream" ? "skip" : "cream")}>
                {t(way === "cream" ? "toSkip" : "toCream")}
              </Button>
            )
          }
        >
          {way === "cream" || hasCream ? (
            <CreamForm checklist={checklist} lots={lots} actions={actions} onApplied={() => changed(t("applied"))} />
          ) : (
            <SkipForm checklist={checklist} skip={actions.skip} onChanged={() => changed(t("skipped"))} />
          )}
        </Card>
      )}
      {mayAdd && hasCream && !addsMore && (
        <div>
          <Button className="h-11!" onPress={() => setAddsMore(true)}>
            {t("more")}
          </Button>
        </div>
      )}
      <RecentCreams checklist={checklist} />
      <Observations {...of} observe={actions.observe} onChanged={() => changed(t("noted"))} />
      {checklist.open.length > 0 && mayWrite && (
        <Callout tone="info" title={t("open")}>
          {checklist.open.join(" · ")}
        </Callout>
      )}
    </div>
  );
}
