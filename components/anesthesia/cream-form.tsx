"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormTimeField } from "@/components/form/form-time-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";
import type { LotsDto } from "@/lib/anesthesia/list-lots.schema";
import { formatDay } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import { CreamJudged } from "./cream-judged";
import { asApplication, asQuestion, creamFormSchema, openingCream } from "./cream-values";
import { HistoryFields } from "./history-fields";
import { MeasureFields } from "./measure-fields";
import { ProductFields } from "./product-fields";
import type { AnesthesiaActions } from "./types";
import { useCreamCheck } from "./use-cream-check";

type CreamFormProps = {
  readonly checklist: ChecklistDto;
  readonly lots: LotsDto["lots"];
  readonly actions: Pick<AnesthesiaActions, "apply" | "check">;
  readonly onApplied: () => void;
};

/** What was refused, and the question it was refused for. */
type Refused = { readonly asked: string; readonly findings: readonly Finding[] };

/** Cream going on: what, how much, where and on whom, with what it comes to beside it while it is typed. Survives a reload. */
export function CreamForm({ checklist, lots, actions, onApplied }: CreamFormProps) {
  const t = useTranslations("anesthesia.form");
  const router = useRouter();
  const { visitId, patientName, birthDate, allergies } = checklist;
  const form = useZodForm(creamFormSchema, { defaultValues: openingCream(checklist) });
  const draft = useDraft(`numbing:${visitId}`, form);
  const { control } = form;
  const values = useWatch({ control });
  const typed = creamFormSchema.safeParse(values);
  const question = typed.success ? asQuestion(visitId, typed.data) : null;
  const { check, hasFailed } = useCreamCheck(actions.check, question);
  const [acknowledged, setAcknowledged] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Refused>({ asked: "", findings: [] });
  const askedNow = JSON.stringify(question);
  const known = new Set(check?.findings.map(({ rule }) => rule));
  // What was refused holds for what was sent: it is gone as soon as something else is typed.
  const beside = refused.asked === askedNow ? refused.findings.filter(({ rule }) => !known.has(rule)) : [];
  const findings = [...(check?.findings ?? []), ...beside];
  const said = allergies.length === 0 ? t("noAllergies") : allergies.join(", ");

  return (
    <Form
      form={form}
      onSubmit={async (sent) => {
        const asked = findings.filter(({ rule, severity }) => severity === "warn" && acknowledged.includes(rule));
        const result = await actions.apply(
          asApplication(
            checklist,
            sent,
            asked.map(({ rule }) => rule),
          ),
        );
        if (result.ok) {
          draft.clear();
          onApplied();
          return;
        }
        // Somebody was faster: the page is read again, and what was typed stays.
        if (result.refusal.kind === "stale") router.refresh();
        setRefused({ asked: askedNow, findings: applyRefusal(form, result.refusal) });
      }}
    >
      <div className="grid gap-x-10 gap-y-6 @4xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <FormCheckbox
            control={control}
            name="readBack"
            label={t("readBack", { name: patientName, day: formatDay(birthDate), allergies: said })}
          />
          <HistoryFields control={control} flags={checklist.flags} />
          <ProductFields form={form} checklist={checklist} lots={lots} />
          <MeasureFields control={control} checklist={checklist} />
          <FormTimeField
            control={control}
            name="time"
            label={t("time")}
            help={t("timeHelp")}
            optional
            className="max-w-48"
          />
        </div>
        <CreamJudged
          check={check}
          findings={findings}
          hasFailed={hasFailed}
          hours={checklist.recent.hours}
          acknowledged={acknowledged}
          onAcknowledge={setAcknowledged}
        />
      </div>
      <div>
        <SubmitButton className="h-14! px-8! text-lg! max-sm:w-full">{t("apply")}</SubmitButton>
      </div>
    </Form>
  );
}
