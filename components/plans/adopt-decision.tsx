"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextArea } from "@/components/ui/text-area";
import type { Role } from "@/lib/kernel/finding";
import type { Refusal } from "@/lib/operation/refusal";
import { type OverrideRequest, overrideRequestSchema } from "@/lib/plans/override.schema";
import { type Undecided, undecidedRules } from "./adopt-blocking";

export type Decision = { readonly reason: string; readonly overrides: OverrideRequest[] };

type AdoptDecisionProps = {
  readonly roles: readonly Role[];
  readonly labels: { readonly confirm: string; readonly close: string };
  /** Answers with what stood against it, null when it is done, "unreachable" when nobody answered. */
  readonly decide: (decision: Decision) => Promise<Refusal | "unreachable" | null>;
  readonly close: () => void;
};

const LEAST_LETTERS = 3;

/**
 * The reason to go over to newer rules. What the course's own overrides do not cover is known to the server: it refuses, and then each
 * rule asks for its own reason, where this person may let it pass.
 */
export default function AdoptDecision({ roles, labels, decide, close }: AdoptDecisionProps) {
  const t = useTranslations("protocols.adopt");
  const [reason, setReason] = useState("");
  const [passed, setPassed] = useState<Readonly<Record<string, string>>>({});
  const [wasTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const isRunning = useRef(false);
  const [undecided, setUndecided] = useState<readonly Undecided[]>([]);
  const isReason = reason.trim().length >= LEAST_LETTERS;
  const overrides = undecided.map(({ rule }) => ({ rule, reason: (passed[rule] ?? "").trim() }));
  const isGiven = (text: string) => overrideRequestSchema.shape.reason.safeParse(text).success;

  async function confirm() {
    setTried(true);
    setTrouble(null);
    if (isRunning.current || !isReason || !overrides.every((one) => isGiven(one.reason))) return;
    isRunning.current = true;
    setPending(true);
    const refusal = await decide({ reason: reason.trim(), overrides });
    isRunning.current = false;
    setPending(false);
    if (refusal === null) return;
    if (refusal === "unreachable") return setTrouble(t("unreachable"));
    if (refusal.kind !== "findings") return setTrouble(refusal.message);
    setTried(false);
    setUndecided(undecidedRules([...refusal.findings], roles));
  }

  if (!roles.includes("clinician")) return <p className="text-soft">{t("ownerOnly")}</p>;
  if (undecided.some(({ mayPass }) => !mayPass))
    return (
      <Callout tone="block" title={t("blocked")} announce="assertive">
        <ul className="mb-2">
          {undecided.map(({ rule, message }) => (
            <li key={rule}>{message}</li>
          ))}
        </ul>
        {t("blockedText")}
      </Callout>
    );
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-5">
      {undecided.length > 0 && (
        <Callout tone="warn" title={t("undecided", { count: undecided.length })} announce="assertive" />
      )}
      {undecided.map(({ rule, message }) => (
        <TextArea
          key={rule}
          label={t("override", { message })}
          help={t("overrideHelp")}
          value={passed[rule] ?? ""}
          onChange={(text) => setPassed({ ...passed, [rule]: text })}
          maxLength={500}
          error={wasTried && !isGiven(passed[rule] ?? "") ? t("tooShortOverride") : undefined}
        />
      ))}
      <TextArea
        label={t("reason")}
        help={t("reasonHelp")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        error={wasTried && !isReason ? t("tooShort") : undefined}
      />
      {trouble !== null && (
        <Callout tone="block" announce="assertive">
          {trouble}
        </Callout>
      )}
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
        <Button onPress={close}>{labels.close}</Button>
        <Button variant="primary" isPending={isPending} onPress={confirm}>
          {labels.confirm}
        </Button>
      </div>
    </div>
  );
}
