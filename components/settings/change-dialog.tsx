"use client";

import { type ReactElement, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { Dialog, type DialogProps } from "@/components/ui/dialog";
import { ChangeForm, type ChangeFormProps } from "./change-form";

type ChangeDialogProps<Input extends FieldValues, Output extends FieldValues> = Omit<
  ChangeFormProps<Input, Output>,
  "onDone" | "onCancel"
> &
  Pick<DialogProps, "kind" | "size"> & { readonly trigger: ReactElement; readonly title: string };

/** A window in which one thing is changed. It starts afresh each time it opens. */
export function ChangeDialog<Input extends FieldValues, Output extends FieldValues>({
  trigger,
  title,
  kind = "modal",
  size = "medium",
  ...form
}: ChangeDialogProps<Input, Output>) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Dialog {...{ trigger, title, kind, size, isOpen }} onOpenChange={setOpen}>
      <ChangeForm {...form} onDone={close} onCancel={close} />
    </Dialog>
  );
}
