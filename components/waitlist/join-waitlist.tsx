"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { ActDialog } from "@/components/form/act-dialog";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import type { JoinAction } from "./types";
import { emptyWishes, type WishesDraft, wishesOf } from "./wishes-draft";

const WishFields = dynamic(() => import("./wish-fields"), { ssr: false, loading: () => <SkeletonLines lines={6} /> });

type JoinWaitlistProps = {
  readonly planSessionId: string;
  readonly number: number;
  readonly isBooked: boolean;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly join: JoinAction;
};

/** Puts a session on the waitlist, with what the patient would like. */
export function JoinWaitlist({ planSessionId, number, isBooked, clinicians, join }: JoinWaitlistProps) {
  const t = useTranslations("waitlist.join");
  const words = useTranslations("waitlist");
  const router = useRouter();
  const [draft, setDraft] = useState<WishesDraft>(emptyWishes);
  const action = t(isBooked ? "booked" : "due");

  function tell() {
    setDraft(emptyWishes);
    showToast({
      tone: "ok",
      title: t("done", { number }),
      action: { label: words("title"), run: () => router.push("/waitlist") },
    });
    router.refresh();
  }

  return (
    <ActDialog
      trigger={
        <Button variant="quiet" aria-label={t("label", { action, number })}>
          {action}
        </Button>
      }
      title={t("title", { number })}
      closeLabel={t("back")}
      confirmLabel={t("confirm")}
      refusedTitle={t("refused")}
      unreachable={words("unreachable")}
      run={() => join({ planSessionId, ...wishesOf(draft) })}
      describe={(refusal) => describeRefusal(refusal).message}
      onDone={tell}
    >
      <p className="text-soft">{t("text")}</p>
      <WishFields draft={draft} clinicians={clinicians} onChange={(change) => setDraft({ ...draft, ...change })} />
    </ActDialog>
  );
}
