"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { clockTime } from "@/components/calendar/clinic-clock";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
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
  const [isOpen, setOpen] = useState(false);
  const [minutes, setMinutes] = useState<number>(offerMinutes.usual);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { entry, startsAt, label } = match;
  const { patientName: name, phone, email, number, count, booked } = entry;
  const options = choices.map((one) => ({
    id: String(one),
    label: one < 60 ? t("minutes", { minutes: one }) : t("hours", { hours: one / 60 }),
  }));

  async function go() {
    setPending(true);
    const { clinicianId, roomId } = freed;
    const result = await offer({ entryId: entry.id, startsAt, clinicianId, roomId, minutes }).catch(() => null);
    setPending(false);
    if (!result?.ok) {
      router.refresh();
      return setTrouble(result === null ? words("unreachable") : describeRefusal(result.refusal).message);
    }
    setOpen(false);
    const until = clockTime(result.value.held.expiresAt, zone);
    showToast({
      tone: "ok",
      title: t("done", { name }),
      detail: t(result.value.isMailed ? "doneMailed" : "doneCall", { until }),
    });
    router.refresh();
  }

  return (
    <Dialog
      trigger={<Button aria-label={t("buttonFor", { name })}>{t("button")}</Button>}
      title={t("title", { name })}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setTrouble(null);
      }}
      size="small"
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("cancel")}</Button>
          <Button variant="primary" isPending={isPending} onPress={go}>
            {t("confirm")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
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
        {trouble && (
          <Callout tone="block" title={t("refused")} announce="assertive">
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
