"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useFieldArray, useWatch } from "react-hook-form";
import { applyRefusal } from "@/components/form/apply-refusal";
import { Form } from "@/components/form/form";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormTextArea } from "@/components/form/form-text-area";
import { FormTextField } from "@/components/form/form-text-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useDraft } from "@/components/form/use-draft";
import { useZodForm } from "@/components/form/use-zod-form";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { showToast } from "@/components/ui/toast-queue";
import { type DraftTemplateInput, draftTemplateSchema } from "@/lib/consent/draft-template.schema";
import type { TemplateListDto } from "@/lib/consent/list-templates.schema";
import type { FormSection, TemplateDto, TemplateView } from "@/lib/consent/template.schema";
import type { Language } from "@/lib/kernel/language";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import { TemplatePreview } from "./template-preview";

type TemplateEditorProps = {
  readonly language: Language;
  /** What the draft says, or what a new one begins from. */
  readonly begun: { readonly title: string; readonly sections: readonly FormSection[] };
  /** The draft there is; null where none is being written. */
  readonly draft: Pick<TemplateView, "changes" | "material" | "revision"> | null;
  readonly required: TemplateListDto["required"];
  readonly clinicName: string;
  readonly save: (input: DraftTemplateInput) => Promise<Result<TemplateDto, Refusal>>;
};

function openingValues({ language, begun, draft }: TemplateEditorProps): DraftTemplateInput {
  return {
    language,
    title: begun.title,
    sections: begun.sections.map((section) => ({ ...section })),
    changes: draft?.changes ?? "",
    material: draft?.material ?? false,
    ...(draft === null ? {} : { revision: draft.revision }),
  };
}

/** A version of a form section by section, with the page a patient would read beside it. What the protocol asks for and is missing is named. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { language, draft, required, clinicName, save } = props;
  const t = useTranslations("consent.forms");
  const router = useRouter();
  const form = useZodForm(draftTemplateSchema, { defaultValues: openingValues(props) });
  const { control } = form;
  const kept = useDraft(`consent-form:${language}:${draft?.revision ?? 0}`, form);
  const { fields, append, remove } = useFieldArray({ control, name: "sections", keyName: "key" });
  const values = useWatch({ control });
  const sections = (values.sections ?? []).map(({ id = "", heading = "", text = "" }) => ({ id, heading, text }));
  const missing = required.filter(({ id }) => !sections.some((section) => section.id === id));
  const labelOf = (id: string) => required.find((one) => one.id === id)?.label ?? t("own");
  const ownId = () => {
    const taken = new Set(sections.map(({ id }) => id));
    let number = 1;
    while (taken.has(`own_${number}`)) number += 1;
    return `own_${number}`;
  };
  return (
    <div className="grid gap-6 xl:grid-cols-2 xl:items-start">
      <Form
        form={form}
        onSubmit={async (input) => {
          const result = await save(input);
          if (!result.ok) {
            applyRefusal(form, result.refusal);
            return;
          }
          kept.clear();
          showToast({ tone: "ok", title: t("saved") });
          router.push(`/settings/consent-forms/${result.value.id}`);
        }}
      >
        <FormTextField control={control} name="title" label={t("formTitle")} />
        <FormTextArea control={control} name="changes" label={t("changes")} help={t("changesHelp")} />
        <FormCheckbox control={control} name="material" label={t("materialLabel")} />
        {missing.length > 0 && (
          <Callout
            tone="warn"
            title={t("missingSections")}
            actions={missing.map(({ id, label }) => (
              <Button key={id} onPress={() => append({ id, heading: "", text: "" })}>
                {t("addSection", { label })}
              </Button>
            ))}
          />
        )}
        {fields.map((field, index) => (
          <Card
            key={field.key}
            title={t("section", { number: index + 1, label: labelOf(field.id) })}
            actions={
              <Button variant="quiet" onPress={() => remove(index)}>
                {t("remove")}
              </Button>
            }
          >
            <div className="flex flex-col gap-4">
              <FormTextField control={control} name={`sections.${index}.heading`} label={t("heading")} />
              <FormTextArea control={control} name={`sections.${index}.text`} label={t("textLabel")} />
            </div>
          </Card>
        ))}
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("save")}</SubmitButton>
          <Button onPress={() => append({ id: ownId(), heading: "", text: "" })}>{t("addOwn")}</Button>
        </div>
      </Form>
      <TemplatePreview language={language} title={values.title ?? ""} sections={sections} clinicName={clinicName} />
    </div>
  );
}
