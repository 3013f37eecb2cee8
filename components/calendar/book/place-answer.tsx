"use client";

import { useTranslations } from "next-intl";
import type { FreeTime } from "@/components/calendar/types";
import type { Answer } from "@/components/calendar/use-answer";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { SkeletonLines } from "@/components/ui/skeleton";
import { formatDay } from "@/lib/kernel/day";
import type { PlaceAnswer as Judged, Wish } from "./judge-free";

type PlaceAnswerProps = {
  readonly wish: Wish;
  readonly answer: Answer<Judged>;
  /** Times on later days, where the wish cannot be. */
  readonly later: readonly FreeTime[];
  readonly isLate: boolean;
  readonly onTake: (time: FreeTime) => void;
};

/** What the rules, rosters and rooms say to the wish, at once, with what would do instead. */
export function PlaceAnswer({ wish, answer, later, isLate, onTake }: PlaceAnswerProps) {
  const t = useTranslations("calendar.book");
  if (answer.isLoading) return <SkeletonLines lines={2} />;
  if (answer.trouble !== null)
    return (
      <Callout tone="block" announce="polite" actions={<Button onPress={answer.again}>{t("again")}</Button>}>
        {answer.trouble}
      </Callout>
    );
  const judged = answer.value;
  if (judged === null) return null;
  const day = formatDay(wish.day);
  const when = wish.time === null ? day : `${day}, ${wish.time}`;
  if (judged.kind === "free")
    return (
      <Callout tone={isLate ? "warn" : "ok"} title={t("free", { when })} announce="polite">
        {t("with", { clinician: judged.time.clinicianName, room: judged.time.roomName })}
        {isLate && <span className="block">{t("late")}</span>}
      </Callout>
    );
  const near = judged.kind === "refused" ? [] : judged.near;
  const offers = [...near, ...(near.length === 0 || judged.kind === "refused" ? later : [])];
  const tone = judged.kind === "refused" ? "block" : judged.kind === "taken" ? "warn" : "info";
  const title =
    judged.kind === "open" && near.length > 0
      ? t("chooseTime", { day })
      : t(judged.kind === "refused" ? "refused" : "taken", { when });
  return (
    <Callout
      tone={tone}
      title={title}
      announce="polite"
      actions={offers.map((time) => (
        <Button key={`${time.startsAt} ${time.clinicianId}`} onPress={() => onTake(time)}>
          {t("offer", { label: time.label, clinician: time.clinicianName })}
        </Button>
      ))}
    >
      {judged.kind === "refused" ? judged.why : null}
      {offers.length > 0 ? <p>{t(near.length > 0 ? "sameDay" : "nextDays")}</p> : <p>{t("noOffers")}</p>}
    </Callout>
  );
}
