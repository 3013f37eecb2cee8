"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ChecklistDto, CreamEntry } from "@/lib/anesthesia/get-checklist.schema";
import { CreamFacts } from "./cream-facts";
import { CreamTimer } from "./cream-timer";
import { DoseFacts } from "./dose-facts";
import { LimitBars } from "./limit-bars";
import { TimedStep } from "./timed-step";
import type { AnesthesiaActions } from "./types";
import { VoidEntry } from "./void-entry";

type RunningCreamProps = {
  readonly cream: CreamEntry;
  readonly checklist: ChecklistDto;
  readonly actions: Pick<AnesthesiaActions, "remove" | "wipe" | "voidEntry">;
  readonly onChanged: () => void;
};

/** Cream that is on the record: its running time, the next thing to do with it, what it comes to and what was said of it. */
export function RunningCream({ cream, checklist, actions, onChanged }: RunningCreamProps) {
  const t = useTranslations("anesthesia.cream");
  const { visitId, version, isOpen, isNeedled } = checklist;
  const of = { visitId, version, applicationId: cream.id };
  const isNext = isOpen && cream.voided === null;
  return (
    <Card
      title={cream.productName}
      headingLevel={3}
      actions={isNext && !isNeedled ? <VoidEntry of={of} act={actions.voidEntry} onChanged={onChanged} /> : undefined}
    >
      <div className="grid gap-x-10 gap-y-6 @4xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          <CreamTimer cream={cream} now={checklist.now} />
          {isNext && cream.removed === null && (
            <TimedStep key="remove" words="remove" of={of} act={actions.remove} onChanged={onChanged} />
          )}
          {isNext && cream.removed !== null && cream.wiped === null && (
            <TimedStep key="wipe" words="wipe" of={of} act={actions.wipe} onChanged={onChanged} />
          )}
          {cream.wiped !== null && <p className="text-soft">{t("done")}</p>}
          <CreamFacts cream={cream} checklist={checklist} />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <DoseFacts dose={cream.dose} />
          <LimitBars limits={cream.limits} hours={checklist.recent.hours} />
        </div>
      </div>
    </Card>
  );
}
