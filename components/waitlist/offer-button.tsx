"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast-queue";
import type { WaitlistMatchDto, WaitlistMatchesDto } from "@/lib/waitlist/match-waitlist.schema";
import { offerMinutes } from "@/lib/waitlist/offer-time.schema";
import type { OfferAction } from "./types";

const choices = [15, 30, offerMinutes.usual, 120, 240, offerMinutes.most];

type OfferButtonProps = {
  readonly freed: WaitlistMatchesDto["freed"];
  readonly match: WaitlistMatchDto;
  readonly zone: string;
  readonly offer: OfferAction;
};

/** Offers a freed time to somebody who waits: asks for how long, holds it, and says whether to call. */
export function OfferButton({ freed, match, zone, offer }: OfferButtonProps) {
  const t = useTranslations("waitlist.offer");
  const words = useTranslations("waitlist");
  const router = useRouter();
  const [minutes, setMinutes] = useState<number>(offerMinutes.usual);
  const { entry, startsAt, label } = match;
  const { patientName: name, phone, email, number, count, booked } = entry;
  const options = choices.map((one) => ({
    id: String(one),
    label: one < 60 ? t("minutes", { minutes: one }) : t("hours", { hours: one / 60 }),
  }));

  async function go() {
    const { clinicianId, roomId } = freed;
    const result = await offer({ entryId: entry.id, startsAt, clinicianId, roomId, minutes });
    // What refuses it changed the list meanwhile.
    if (!result.ok) router.refresh();
    return result;
  }

  return (
    <ActDialog
      trigger={<Button aria-label={t("buttonFor", { name })}>{t("button")}</Button>}
      title={t("title", { name })}
      size="small"
      closeLabel={t("cancel")}
      confirmLabel={t("confirm")}
      refusedTitle={t("refused")}
      unreachable={words("unreachable")}
      run={go}
      describe={(refusal) => describeRefusal(refusal).message}
      onDone={({ held, isMailed }) => {
        const until = clockTime(held.expiresAt, zone);
        showToast({
          tone: "ok",
          title: t("done", { name }),
          detail: t(isMailed ? "doneMailed" : "doneCall", { until }),
        });
        router.refresh();
      }}
    >
      <p>
        <span className="font-medium">
          {t("place", { number, count, when: label, clinician: freed.clinicianName, room: freed.roomName })}
        </span>
        {booked && <span className="block text-soft">{t("moves", { when: booked.label })}</span>}
      </p>
      <p className="break-words">
        {phone === null ? words("noPhone") : t("call", { phone })}
        <span className="block text-soft">
          {email === null ? t(phone === null ? "noContact" : "noMail") : t("mail", { email })}
        </span>
      </p>
      <Select
        label={t("stands")}
        help={t("held")}
        options={options}
        value={String(minutes)}
        onChange={(id) => setMinutes(Number(id ?? offerMinutes.usual))}
      />
    </ActDialog>
  );
}
