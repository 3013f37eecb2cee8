"use client";

import type { ReactNode } from "react";
import { useFormState } from "react-hook-form";
import { Button, type ButtonProps } from "@/components/ui/button";

type SubmitButtonProps = Pick<ButtonProps, "variant" | "fullWidth" | "icon" | "className" | "isDisabled"> & {
  readonly children: ReactNode;
};

/** Sends the form it stands in; shows that it is on its way and takes no second press meanwhile. */
export function SubmitButton({ variant = "primary", ...props }: SubmitButtonProps) {
  const { isSubmitting } = useFormState();
  return <Button {...props} type="submit" variant={variant} isPending={isSubmitting} />;
}
