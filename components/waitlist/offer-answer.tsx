"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { AnswerAction } from "./types";

type OfferAnswerProps = {
  readonly offerId: string;
  readonly patientName: string;
  /** The time offered, in words. */
  readonly when: string;
  readonly isMove: boolean;
  readonly answer: AnswerAction;
};

/** What the patient said to an offer: accepted books or moves them there at once. */
export function OfferAnswer({ offerId, patientName: name, when, isMove, answer }: OfferAnswerProps) {
  const t = useTranslations("waitlist");
  const router = useRouter();
  const [pending, setPending] = useState<"accepted" | "declined" | null>(null);

  async function say(said: "accepted" | "declined") {
    if (pending !== null) return;
    setPending(said);
    const result = await answer({ offerId, answer: said }).catch(() => null);
    setPending(null);
    router.refresh();
    if (!result?.ok) {
      const detail = result === null ? t("unreachable") : describeRefusal(result.refusal).message;
      showToast({ tone: "block", title: t("notAnswered"), detail });
    } else if (said === "declined") {
      showToast({ tone: "ok", title: t("declined", { name }), detail: t("declinedDetail") });
    } else {
      showToast({ tone: "ok", title: t(isMove ? "moved" : "accepted", { name, when }) });
    }
  }

  return (
    <div className="flex flex-wrap gap-2">
      <Button
        variant="primary"
        isPending={pending === "accepted"}
        onPress={() => say("accepted")}
        aria-label={t("acceptFor", { name })}
      >
        {t("accept")}
      </Button>
      <Button isPending={pending === "declined"} onPress={() => say("declined")} aria-label={t("declineFor", { name })}>
        {t("decline")}
      </Button>
    </div>
  );
}
