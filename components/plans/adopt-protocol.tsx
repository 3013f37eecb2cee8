"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { Role } from "@/lib/kernel/finding";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { AdoptionPreviewDto } from "@/lib/plans/preview-adoption.schema";
import type { Decision } from "./adopt-decision";

const AdoptPreview = dynamic(() => import("./adopt-preview"), { ssr: false });
const AdoptDecision = dynamic(() => import("./adopt-decision"), { ssr: false });

type AdoptProtocolProps = {
  readonly plan: { readonly id: string; readonly version: number; readonly protocolVersion: number };
  /** The version in force, newer than the plan's. */
  readonly inForce: number;
  /** The roles of whoever is looking. Who is no clinician sees what would change and no way to decide it. */
  readonly roles: readonly Role[];
  readonly preview: (input: { planId: string }) => Promise<Result<AdoptionPreviewDto, Refusal>>;
  readonly adopt: (
    input: Decision & { planId: string; version: number; protocolId: string },
  ) => Promise<Result<unknown, Refusal>>;
};

/** Says that newer rules are in force than those a course is judged by, and re-judges it under them once somebody has seen how. */
export function AdoptProtocol({ plan, inForce, roles, preview, adopt }: AdoptProtocolProps) {
  const t = useTranslations("protocols.adopt");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<AdoptionPreviewDto | "failed" | null>(null);
  const { id: planId, version, protocolVersion: from } = plan;

  async function look() {
    setOpen(true);
    setAnswer(null);
    const result = await preview({ planId }).catch(() => null);
    setAnswer(result?.ok ? result.value : "failed");
  }

  async function decide(decision: Decision, protocolId: string): Promise<Refusal | "unreachable" | null> {
    const result = await adopt({ planId, version, protocolId, ...decision }).catch(() => null);
    if (!result?.ok) return result?.refusal ?? "unreachable";
    setOpen(false);
    showToast({ tone: "ok", title: t("done", { to: inForce }) });
    router.refresh();
    return null;
  }

  return (
    <>
      <Callout
        tone="info"
        title={t("title", { from, to: inForce })}
        actions={<Button onPress={look}>{t("trigger")}</Button>}
      >
        {t("text")}
      </Callout>
      <Dialog title={t("dialog", { to: inForce })} isOpen={isOpen} onOpenChange={setOpen} size="large">
        {answer === null && (
          <p role="status" className="text-soft">
            {t("loading", { to: inForce })}
          </p>
        )}
        {answer === "failed" && <Callout tone="block" title={t("failed")} announce="assertive" />}
        {answer !== null && answer !== "failed" && (
          <div className="flex flex-col gap-6">
            <AdoptPreview preview={answer} />
            {answer.to !== null && (
              <AdoptDecision
                roles={roles}
                labels={{ confirm: t("confirm", { to: answer.to.version }), close: t("close", { from }) }}
                decide={(decision) => decide(decision, answer.to?.id ?? "")}
                close={() => setOpen(false)}
              />
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}
