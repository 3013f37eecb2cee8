"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type DefaultValues, type FieldValues, type UseFormReturn, useForm } from "react-hook-form";
import type { z } from "zod";

type Options<Input extends FieldValues> = {
  readonly defaultValues: DefaultValues<Input>;
};

/**
 * A form over an operation's own zod schema: checked on leaving a field, then as it is typed until it is right.
 * @returns react-hook-form's form; submitted values are the schema's output
 */
export function useZodForm<Input extends FieldValues, Output extends FieldValues>(
  schema: z.ZodType<Output, Input>,
  options: Options<Input>,
): UseFormReturn<Input, unknown, Output> {
  return useForm<Input, unknown, Output>({
    mode: "onTouched",
    shouldFocusError: false,
    defaultValues: options.defaultValues,
    resolver: zodResolver<Input, unknown, Output>(schema),
  });
}
