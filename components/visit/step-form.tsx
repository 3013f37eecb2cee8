"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import { FindingList } from "@/components/ui/finding-list";
import type { Finding } from "@/lib/kernel/finding";
import type { Visit } from "./types";
import { useDeed } from "./use-deed";

type StepFormProps<I extends FieldValues, O extends FieldValues> = {
  readonly visit: Pick<Visit, "id" | "version">;
  readonly schema: z.ZodType<O, I>;
  readonly defaults: DefaultValues<I>;
  /** Under the visit's address. */
  readonly path: string;
  readonly step: string;
  /** What it is, in words. */
  readonly label: string;
  /** What was entered, to be read again where it is refused later. */
  readonly typed: (values: O) => readonly string[];
  readonly submit: string;
  readonly children: (form: UseFormReturn<I, unknown, O>) => ReactNode;
};

/** The form of one step: what is typed survives a reload, what is sent survives a lost network, what is refused stands where it belongs. */
export function StepForm<I extends FieldValues, O extends FieldValues>(props: StepFormProps<I, O>) {
  const { visit, schema, defaults, path, step, label, typed, submit, children } = props;
  const t = useTranslations("visit");
  const form = useZodForm<I, O>(schema, { defaultValues: defaults });
  const draft = useDraft(`visit:${visit.id}:${step}`, form);
  const [unplaced, setUnplaced] = useState<readonly Finding[]>([]);
  const deed = useDeed(visit);

  async function send(values: O) {
    setUnplaced([]);
    const { visitId: _, version: __, ...body } = values;
    const outcome = await deed({ path, body, step, label, typed: typed(values) });
    if (outcome.kind !== "refused") return draft.clear();
    const { code, ...problem } = outcome.problem;
    const message = code === "stale" ? t("stale") : problem.message;
    setUnplaced(applyRefusal(form, { ...problem, message, kind: code }));
  }

  return (
    <Form form={form} onSubmit={send}>
      {children(form)}
      <FindingList findings={unplaced} />
      <div>
        <SubmitButton className="min-w-48">{submit}</SubmitButton>
      </div>
    </Form>
  );
}
