"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";
import { ConfirmReplan } from "./confirm-replan";
import { ReplanLine } from "./replan-line";
import type { ReplanQuery } from "./replan-query";
import type { Plan, ReplanActions } from "./types";
import { useReplan } from "./use-replan";

type ReplanBoardProps = {
  readonly query: ReplanQuery;
  readonly plan: Plan;
  readonly zone: string;
  readonly actions: ReplanActions;
};

/** The proposed plan, line by line, with what a person may change of it; at the foot what confirming does. */
export function ReplanBoard({ query, plan: first, zone, actions }: ReplanBoardProps) {
  const t = useTranslations("replan");
  const { plan, decisions, trouble, isAsking, decide, again, reset } = useReplan(query, first, actions.preview);
  return (
    <div aria-busy={isAsking} className="flex flex-col gap-4">
      <h2 className="flex flex-wrap items-center gap-3 text-lg font-semibold">
        <span role="status">{plan.summary}</span>
        {isAsking && <Spinner label={t("arranging")} />}
      </h2>
      {!plan.proven && <Callout tone="info" title={t("notProven")} />}
      {plan.arrived.length > 0 && (
        <Callout tone="warn" title={t("arrived", { count: plan.arrived.length })}>
          {t("arrivedText", { names: plan.arrived.map(({ patientName }) => patientName).join(", ") })}
        </Callout>
      )}
      {trouble && (
        <Callout tone="block" announce="assertive" title={t("cannotBe")}>
          {trouble}
        </Callout>
      )}
      <Card flush>
        <ul aria-label={t("lines")}>
          {plan.lines.map((line) => (
            <ReplanLine
              key={line.appointmentId}
              {...{ line, zone, decisions }}
              decide={(decision) => void decide(line.appointmentId, decision)}
            />
          ))}
        </ul>
      </Card>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-paper px-4 py-3 max-md:bottom-16 md:-mx-8 md:px-8 print:hidden">
        <p className="mr-auto text-note text-soft max-sm:w-full">{t("messages")}</p>
        {decisions.size > 0 && (
          <Button variant="quiet" isDisabled={isAsking} onPress={reset}>
            {t("reset")}
          </Button>
        )}
        <Button
          icon={<Printer aria-hidden="true" size={16} strokeWidth={1.5} />}
          onPress={() => window.print()}
          className="max-sm:hidden"
        >
          {t("print")}
        </Button>
        <ConfirmReplan {...{ query, plan, decisions, again }} isBusy={isAsking} replan={actions.replan} />
      </div>
    </div>
  );
}
