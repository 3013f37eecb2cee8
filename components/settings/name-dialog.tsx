"use client";

import type { ReactElement } from "react";
import { FormTextField } from "@/components/form/form-text-field";
import { addResourceSchema } from "@/lib/clinic/resource.schema";
import { ChangeDialog } from "./change-dialog";
import type { SaveAction } from "./types";

type NameDialogProps = {
  readonly trigger: ReactElement;
  readonly title: string;
  readonly label: string;
  readonly initial?: string;
  readonly save: SaveAction<{ name: string }>;
  readonly saveLabel: string;
  readonly saved: string;
};

/** Asks for the name of a room or device. */
export function NameDialog({ label, initial = "", ...dialog }: NameDialogProps) {
  return (
    <ChangeDialog {...dialog} size="small" schema={addResourceSchema} initial={{ name: initial }}>
      {(form) => <FormTextField control={form.control} name="name" label={label} autoComplete="off" />}
    </ChangeDialog>
  );
}
