"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { describeRefusal } from "@/components/calendar/describe-refusal";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { JoinAction } from "./types";
import { emptyWishes, type WishesDraft, WishFields, wishesOf } from "./wish-fields";

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
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState<WishesDraft>(emptyWishes);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const action = t(isBooked ? "booked" : "due");

  async function go() {
    setPending(true);
    const result = await join({ planSessionId, ...wishesOf(draft) }).catch(() => null);
    setPending(false);
    if (!result?.ok)
      return setTrouble(result === null ? words("unreachable") : describeRefusal(result.refusal).message);
    setOpen(false);
    setDraft(emptyWishes);
    showToast({
      tone: "ok",
      title: t("done", { number }),
      action: { label: words("title"), run: () => router.push("/waitlist") },
    });
    router.refresh();
  }

  return (
    <Dialog
      trigger={
        <Button variant="quiet" aria-label={t("label", { action, number })}>
          {action}
        </Button>
      }
      title={t("title", { number })}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setTrouble(null);
      }}
      footer={({ close }) => (
        <>
          <Button onPress={close}>{t("back")}</Button>
          <Button variant="primary" isPending={isPending} onPress={go}>
            {t("confirm")}
          </Button>
        </>
      )}
    >
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("text")}</p>
        <WishFields draft={draft} clinicians={clinicians} onChange={(change) => setDraft({ ...draft, ...change })} />
        {trouble && (
          <Callout tone="block" title={t("refused")} announce="assertive">
            {trouble}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
