"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { CalendarActions, Roster, Visit } from "@/components/calendar/types";
import { Button } from "@/components/ui/button";
import type { CascadeStart } from "./cascade-dialog";
import type { CascadeActions, OtherWayActions } from "./types";

const CascadeDialog = dynamic(() => import("./cascade-dialog"), { ssr: false });
const SwapDialog = dynamic(() => import("./swap-dialog"), { ssr: false });
const OverbookDialog = dynamic(() => import("./overbook-dialog"), { ssr: false });

/** A way to move a visit that a free time alone does not give: the rest along, another's time, or another's place. */
export type OtherWay = {
  readonly kind: "cascade" | "swap" | "overbook";
  readonly visit: Visit;
  /** Where it was to go, if somebody said. */
  readonly target?: CascadeStart["target"];
};

type OtherWaysProps = {
  readonly mayOverbook: boolean;
  readonly onChoose: (kind: OtherWay["kind"]) => void;
};

/** The ways besides a free time, to choose from. */
export function OtherWays({ mayOverbook, onChoose }: OtherWaysProps) {
  const t = useTranslations("cascade");
  return (
    <>
      <Button onPress={() => onChoose("cascade")}>{t("open")}</Button>
      <Button onPress={() => onChoose("swap")}>{t("swap.open")}</Button>
      {mayOverbook && <Button onPress={() => onChoose("overbook")}>{t("overbook.open")}</Button>}
    </>
  );
}

type OtherWayDialogProps = {
  readonly way: OtherWay;
  readonly roster: Roster;
  readonly actions: CalendarActions & CascadeActions & OtherWayActions;
  readonly onClose: () => void;
};

/** The dialog of the way that was chosen. */
export function OtherWayDialog({ way: { kind, visit, target }, roster, actions, onClose }: OtherWayDialogProps) {
  const t = useTranslations("cascade");
  const { zone, today } = roster;
  const { patientName: name, sessionNumber: number, sessionCount: count } = visit;
  if (kind === "swap") return <SwapDialog {...{ visit, zone, today, actions, onClose }} />;
  if (kind === "overbook") {
    const { overbookVisit, moveSession } = actions;
    if (overbookVisit === undefined) return null;
    return (
      <OverbookDialog {...{ visit, roster, overbookVisit, moveSession, onClose }} {...(target ? { target } : {})} />
    );
  }
  const at = { day: visit.day, time: clockTime(visit.startsAt, zone) };
  const start = { appointmentId: visit.id, planId: visit.planId, ...at, ...(target ? { target } : {}) };
  return <CascadeDialog title={t("titleOf", { name, number, count })} {...{ start, today, actions, onClose }} />;
}
