"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { Callout } from "@/components/ui/callout";

type FormProps<Input extends FieldValues, Output> = {
  readonly form: UseFormReturn<Input, unknown, Output>;
  readonly onSubmit: (values: Output) => Promise<void> | void;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Takes the keyboard to the first field that is wrong, once its error is on the page. */
function focusFirstError(element: HTMLFormElement) {
  requestAnimationFrame(() => {
    const wrong = element.querySelector<HTMLElement>(
      "[aria-invalid=true], [data-invalid] :is(input, button, [role=spinbutton])",
    );
    wrong?.focus();
  });
}

/** A form that is sent once however often Enter is pressed, and shows what concerns the whole of it on top: also that no answer came. */
export function Form<Input extends FieldValues, Output>({
  form,
  onSubmit,
  className,
  children,
}: FormProps<Input, Output>) {
  const t = useTranslations("common");
  const isSending = useRef(false);
  const refused = form.formState.errors.root?.message;

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending.current) return;
    isSending.current = true;
    const element = event.currentTarget;
    try {
      await form.handleSubmit(async (values) => onSubmit(values))(event);
      focusFirstError(element);
    } catch (error) {
      console.error(error);
      form.setError("root", { type: "no_answer", message: t("noAnswer") });
    } finally {
      isSending.current = false;
    }
  }

  return (
    <FormProvider {...form}>
      <form noValidate method="post" onSubmit={send} className={`flex flex-col gap-5 ${className ?? ""}`}>
        {refused && (
          <Callout tone="block" title={t("form.formRefused")} announce="assertive">
            {refused}
          </Callout>
        )}
        {children}
      </form>
    </FormProvider>
  );
}
