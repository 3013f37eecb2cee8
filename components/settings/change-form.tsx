"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";
import type { z } from "zod";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { RosterChangeInput } from "@/lib/clinic/preview-roster-change.schema";
import { StrandedPanel } from "./stranded-panel";
import type { PreviewAction, SaveAction } from "./types";
import { useStranded } from "./use-stranded";

export type ChangeFormProps<Input extends FieldValues, Output extends FieldValues> = {
  readonly schema: z.ZodType<Output, Input>;
  readonly initial: DefaultValues<Input>;
  readonly save: SaveAction<Output>;
  readonly saveLabel: string;
  /** What is said once it is saved. */
  readonly saved: string;
  /** For a change that can strand visits: how it is asked about. Left out, it can strand none. */
  readonly strands?:
    | { readonly preview: PreviewAction; readonly toChange: (values: Output) => RosterChangeInput }
    | undefined;
  /** It takes away what cannot be given back. */
  readonly danger?: boolean;
  readonly onDone?: () => void;
  /** Where it can be left without saving. */
  readonly onCancel?: () => void;
  readonly children: (form: UseFormReturn<Input, unknown, Output>) => ReactNode;
};

const neverAsks: PreviewAction = () => Promise.resolve({ ok: true, value: { stranded: [] } });

/** The fields of a change, which visits it would strand, and the button that makes it: only with the visits that were seen. */
export function ChangeForm<Input extends FieldValues, Output extends FieldValues>(
  props: ChangeFormProps<Input, Output>,
) {
  const { schema, initial, save, saveLabel, saved, strands, danger, onDone, onCancel, children } = props;
  const t = useTranslations("settings");
  const router = useRouter();
  const form = useZodForm(schema, { defaultValues: initial });
  const parsed = schema.safeParse(form.watch());
  const change = strands !== undefined && parsed.success ? strands.toChange(parsed.data) : null;
  const { state, askAgain } = useStranded(strands?.preview ?? neverAsks, change);
  const stranded = state.kind === "known" ? state.stranded : [];

  async function submit(values: Output) {
    const acknowledged = stranded.map(({ appointmentId }) => appointmentId);
    const result = await save(strands === undefined ? values : { ...values, acknowledged }).catch(() => null);
    if (result === null) return form.setError("root", { type: "unreachable", message: t("unreachable") });
    if (!result.ok) {
      const { refusal } = result;
      const isUnseen = refusal.kind === "conflict" && refusal.fields.some(({ rule }) => rule === "stranded");
      if (isUnseen) askAgain();
      applyRefusal(form, isUnseen ? { kind: refusal.kind, message: refusal.message } : refusal);
      return;
    }
    showToast({
      tone: "ok",
      title: saved,
      ...(stranded.length > 0 ? { detail: t("stranded.left", { count: stranded.length }) } : {}),
    });
    router.refresh();
    onDone?.();
  }

  return (
    <Form form={form} onSubmit={submit}>
      {children(form)}
      {strands && <StrandedPanel state={state} askAgain={askAgain} />}
      <div className="flex flex-wrap justify-end gap-2 max-sm:flex-col-reverse">
        {onCancel && <Button onPress={onCancel}>{t("cancel")}</Button>}
        <SubmitButton variant={danger ? "danger" : "primary"} isDisabled={state.kind === "asking"}>
          {stranded.length > 0 ? t("stranded.save", { save: saveLabel, count: stranded.length }) : saveLabel}
        </SubmitButton>
      </div>
    </Form>
  );
}
