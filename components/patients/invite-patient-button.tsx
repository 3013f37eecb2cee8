"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

type Props = {
  readonly patientId: string;
  readonly invite: (input: { patientId: string }) => Promise<Result<unknown, Refusal>>;
};

/** Sends a patient the link to the portal. */
export function InvitePatientButton({ patientId, invite }: Props) {
  const t = useTranslations("patients.record");
  const common = useTranslations("common");
  const router = useRouter();
  const [isPending, start] = useTransition();
  const send = () =>
    start(async () => {
      const result = await invite({ patientId }).catch(() => null);
      const refused = result?.ok ? null : (result?.refusal.message ?? common("noAnswer"));
      showToast(refused === null ? { tone: "ok", title: t("invited") } : { tone: "block", title: refused });
      router.refresh();
    });
  return (
    <Button variant="secondary" isPending={isPending} onPress={send}>
      {t("invite")}
    </Button>
  );
}
