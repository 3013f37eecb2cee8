"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { readDraft, removeDraft, writeDraft } from "@/components/form/draft-store";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import type { SignConsentInput, SignedConsent } from "@/lib/consent/sign-consent.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { ConsentText } from "./consent-text";
import { FormPart } from "./form-part";
import { MarkField } from "./mark-field";
import { asSignature, openItems, openingDraft, readSigningDraft, type SigningDraft } from "./signing-draft";
import { WitnessFields } from "./witness-fields";

type SignFormProps = {
  readonly prepared: PreparedConsent;
  /** On the clinic's tablet: how the member knows who signs. */
  readonly identity?: "known_in_person" | "photo_id";
  readonly sign: (input: SignConsentInput) => Promise<Result<SignedConsent, Refusal>>;
  readonly onSigned: (signed: SignedConsent) => void;
};

/** Takes the reader to a part of the form, and the keyboard with them. */
function goTo(item: string) {
  const part = document.getElementById(`part-${item}`);
  part?.scrollIntoView({ block: "center" });
  part?.querySelector<HTMLElement>("input, canvas, button")?.focus({ preventScroll: true });
}

/** The text a patient reads and signs. Every tick keeps its time; a reload loses nothing; nothing is sent before all is answered. */
export function SignForm({ prepared, identity, sign, onSigned }: SignFormProps) {
  const t = useTranslations("consent.sign");
  const key = `consent:${prepared.planId}:${prepared.textHash}`;
  const [draft, setDraft] = useState<SigningDraft>();
  const [wasTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [isUnsent, setUnsent] = useState(false);

  useEffect(() => {
    setDraft(readSigningDraft(readDraft(key), Date.now()) ?? openingDraft(new Date().toISOString()));
  }, [key]);
  useEffect(() => {
    if (draft !== undefined) writeDraft(key, draft);
  }, [key, draft]);

  if (draft === undefined) return <div className="min-h-dvh" />;
  const change = (part: Partial<SigningDraft>) => setDraft({ ...draft, ...part });
  const tick = (item: string, accepted: boolean) =>
    change({ ticks: { ...draft.ticks, [item]: { accepted, at: new Date().toISOString() } } });
  const open = openItems(prepared, draft);
  const refused = refusal !== undefined && "fields" in refusal ? refusal.fields : [];
  const errorOf = (item: string) =>
    refused.find(({ path }) => path === item)?.message ??
    (wasTried && open.includes(item) ? t(item.startsWith("photo_") ? "requiredChoice" : "required") : undefined);

  async function submit() {
    setTried(true);
    const [first] = open;
    if (first !== undefined) return goTo(first);
    if (draft === undefined || isSending) return;
    setSending(true);
    setRefusal(undefined);
    const result = await sign(asSignature(prepared, draft, identity, new Date().toISOString())).catch(() => null);
    setSending(false);
    setUnsent(result === null);
    if (result === null) return goTo("refusal");
    if (result.ok) {
      removeDraft(key);
      onSigned(result.value);
      return;
    }
    setRefusal(result.refusal);
    const [wrong] = "fields" in result.refusal ? result.refusal.fields : [];
    goTo(wrong === undefined ? "refusal" : wrong.path);
  }

  return (
    <div className="flex flex-col gap-6">
      <ConsentText prepared={prepared} ticks={draft.ticks} onTick={tick} errorOf={errorOf} />
      <FormPart item="mark" title={t("signature")} isRaised>
        <p className="mb-4">{prepared.meaning}</p>
        <MarkField
          value={draft.mark}
          onChange={(mark) => change({ mark })}
          name={prepared.patientName}
          error={errorOf("mark") && (refused.find(({ path }) => path === "mark")?.message ?? t("requiredMark"))}
        />
        {identity !== undefined && (
          <WitnessFields
            value={draft.witness}
            onChange={(witness) => change({ witness })}
            error={refused.find(({ path }) => path.startsWith("witness"))?.message}
          />
        )}
      </FormPart>
      <div id="part-refusal">
        {isUnsent && (
          <Callout tone="warn" title={t("notSent")} announce="assertive">
            {t("notSentText")}
          </Callout>
        )}
        {refusal !== undefined && <Refused refusal={refusal} isToStaff={identity !== undefined} />}
      </div>
      <div
        data-foot-bar
        className="sticky bottom-(--foot) z-10 -mx-5 flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper px-5 py-3"
      >
        <p role="status" className="text-soft tabular-nums">
          {open.length === 0 ? t("kept") : t("open", { count: open.length })}
        </p>
        <div className="flex flex-wrap gap-2">
          {open[0] !== undefined && (
            <Button variant="quiet" onPress={() => goTo(open[0] ?? "")}>
              {t("toFirst")}
            </Button>
          )}
          <Button variant="primary" isPending={isSending} onPress={submit}>
            {t("submit")}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Why it was not signed: what changed meanwhile, what of the form is wrong, or what the operation says. */
function Refused({ refusal, isToStaff }: { readonly refusal: Refusal; readonly isToStaff: boolean }) {
  const t = useTranslations("consent.sign");
  const isStale = refusal.kind === "stale";
  // What is wrong with an answer is said in the form's language, and so is what keeps a patient from signing. The rest is in English.
  const isInFormsLanguage =
    refusal.kind === "invalid" || (!isToStaff && (refusal.kind === "conflict" || refusal.kind === "findings"));
  return (
    <Callout
      tone="block"
      title={isStale ? t("stale") : isInFormsLanguage ? refusal.message : t("refused")}
      announce="assertive"
      actions={isStale && <Button onPress={() => location.reload()}>{t("reload")}</Button>}
    >
      {isStale ? t("staleText") : isInFormsLanguage ? null : <p lang="en">{refusal.message}</p>}
    </Callout>
  );
}
