"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Temporal } from "temporal-polyfill";
import { CourseStopped } from "@/components/booking/course-stopped";
import { clockTime } from "@/components/calendar/clinic-clock";
import type { Trouble } from "@/components/calendar/describe-refusal";
import type { BookActions, FreeTime, Roster } from "@/components/calendar/types";
import { useAnswer } from "@/components/calendar/use-answer";
import { WhyButtons } from "@/components/findings/why-buttons";
import { WhyOfPlan } from "@/components/findings/why-context";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { SkeletonLines } from "@/components/ui/skeleton";
import { dayOf, formatDateTime } from "@/lib/kernel/zoned";
import { dueSessions } from "./due-sessions";
import type { Wish } from "./judge-free";
import { PatientField } from "./patient-field";
import { PlaceAnswer } from "./place-answer";
import { PlaceFields } from "./place-fields";
import { SessionChoice } from "./session-choice";
import { useBookVisit } from "./use-book-visit";
import { useBookingTimes } from "./use-booking-times";

type BookDialogProps = {
  /** Where the booking was begun. */
  readonly start: Wish;
  readonly roster: Roster;
  readonly actions: BookActions;
  readonly onClose: () => void;
};

/** Books a due session of a patient: who, which session, when and where, with the rules' answer before anything is booked. */
export default function BookDialog({ start, roster, actions, onClose }: BookDialogProps) {
  const t = useTranslations("calendar.book");
  const unreachable = useTranslations("calendar")("unreachable");
  const { zone, today } = roster;
  const [patientId, setPatientId] = useState<string | null>(null);
  const [sessionId, setSessionId] = useState<string | null>(null);
  const [wish, setWish] = useState(start);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { getPatient, findFreeTimes } = actions;
  const askRecord = useCallback(() => getPatient({ patientId: patientId ?? "" }), [getPatient, patientId]);
  const record = useAnswer(patientId === null ? null : askRecord, unreachable);
  const due = record.value ? dueSessions(record.value) : [];
  const session = due.find(({ id }) => id === sessionId) ?? due[0] ?? null;
  const { answer, later, stopped } = useBookingTimes({ session, wish, today, zone, findFreeTimes });
  const { isBooking, book } = useBookVisit(actions, zone);
  const free = answer.value?.kind === "free" ? answer.value.time : null;

  function look(next: Wish) {
    setTrouble(null);
    setWish(next);
  }
  const take = ({ startsAt, clinicianId, roomId }: Pick<FreeTime, "startsAt" | "clinicianId" | "roomId">) =>
    look({ day: dayOf(Temporal.Instant.from(startsAt), zone), time: clockTime(startsAt, zone), clinicianId, roomId });
  async function confirm() {
    if (session === null || free === null || record.value === null) return;
    const problem = await book(session, free, record.value.name);
    if (problem === null) return onClose();
    setTrouble(problem);
    // What was read before is out of date.
    record.again();
    answer.again();
  }

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("title")}
      footer={() => (
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button variant="primary" isPending={isBooking} isDisabled={free === null} onPress={confirm}>
            {free === null
              ? t("confirmNone")
              : t("confirm", { when: formatDateTime(Temporal.Instant.from(free.startsAt), zone) })}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-5">
        <PatientField searchPatients={actions.searchPatients} value={patientId} onChange={setPatientId} />
        {patientId !== null && record.isLoading && <SkeletonLines lines={3} />}
        {record.trouble && (
          <Callout tone="block" actions={<Button onPress={record.again}>{t("again")}</Button>}>
            {record.trouble}
          </Callout>
        )}
        {patientId !== null && record.value && (
          <SessionChoice patientId={patientId} due={due} value={session?.id ?? null} onChange={setSessionId} />
        )}
        {session && patientId !== null && stopped.length > 0 && (
          <WhyOfPlan planId={session.planId}>
            <CourseStopped patientId={patientId} stopped={stopped} />
          </WhyOfPlan>
        )}
        {stopped.length === 0 && <PlaceFields wish={wish} roster={roster} onChange={look} />}
        {session && stopped.length === 0 && (
          <PlaceAnswer wish={wish} answer={answer} later={later} isLate={wish.day > session.latest} onTake={take} />
        )}
        {trouble && session && (
          <Callout
            tone="block"
            title={t("notBooked")}
            announce="assertive"
            actions={trouble.alternatives.map((time) => (
              <Button key={`${time.startsAt} ${time.clinicianId}`} onPress={() => take(time)}>
                {t("offer", { label: time.label, clinician: time.clinicianName })}
              </Button>
            ))}
          >
            {trouble.message}
            <WhyOfPlan planId={session.planId}>
              <WhyButtons findings={trouble.findings} />
            </WhyOfPlan>
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
