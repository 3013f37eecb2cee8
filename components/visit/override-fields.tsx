"use client";

import { useTranslations } from "next-intl";
import type { FieldPath, FieldValues, PathValue, UseFormReturn } from "react-hook-form";
import { Callout } from "@/components/ui/callout";
import { TextArea } from "@/components/ui/text-area";
import type { Finding } from "@/lib/kernel/finding";

type OverrideFieldsProps<I extends FieldValues, O> = {
  readonly form: UseFormReturn<I, unknown, O>;
  readonly findings: readonly Finding[];
  /** Rules somebody let pass on the plan before. */
  readonly overridden: readonly string[];
};

type Request = { readonly rule: string; readonly reason: string };

/** For each thing that blocks and may be let pass: the reason for it. What nobody may let pass is said. */
export function OverrideFields<I extends FieldValues & { overrides?: unknown }, O>({
  form,
  findings,
  overridden,
}: OverrideFieldsProps<I, O>) {
  const t = useTranslations("visit.override");
  const name = "overrides" as FieldPath<I>;
  const requests = (form.watch(name) ?? []) as readonly Request[];
  const blocking = findings.filter(({ severity, rule }) => severity === "block" && !overridden.includes(rule));
  const rules = [...new Set(blocking.filter(({ overridableBy }) => overridableBy.length > 0).map(({ rule }) => rule))];
  const final = blocking.filter(({ overridableBy }) => overridableBy.length === 0);
  const give = (rule: string, reason: string) => {
    const others = requests.filter((one) => one.rule !== rule);
    const next = reason === "" ? others : [...others, { rule, reason }];
    form.setValue(name, next as PathValue<I, FieldPath<I>>, { shouldDirty: true, shouldTouch: true });
  };
  return (
    <>
      {final.length > 0 && <Callout tone="block" title={t("nobody")} />}
      {rules.map((rule) => {
        const message = blocking.find((finding) => finding.rule === rule)?.message ?? rule;
        const value = requests.find((one) => one.rule === rule)?.reason ?? "";
        return (
          <TextArea
            key={rule}
            label={t("reason")}
            help={message}
            value={value}
            onChange={(reason) => give(rule, reason)}
            maxLength={500}
            optional
          />
        );
      })}
    </>
  );
}
