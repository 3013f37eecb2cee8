"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { TextField } from "react-aria-components/TextField";
import { controlStyles, innerInput } from "@/components/ui/field-styles";
import { parseLength } from "@/lib/kernel/length";
import { cellColumn, cellLabel } from "./cell-frame";
import type { LengthsSpec } from "./editor-model";
import { useValue } from "./use-value";

const written = (value: unknown) =>
  Array.isArray(value) ? value.map((length) => String(Number(length) / 100)).join(", ") : "";

/** Millimetres separated by commas, as hundredths; null where one of them is no length. */
function read(text: string): number[] | null {
  const lengths = text.split(",").map((part) => parseLength(part.trim()));
  return lengths.every((length) => length !== null) ? lengths : null;
}

/** The needle lengths a step lists. What cannot be read stays as typed and changes nothing until it can. */
export function LengthsCell({ spec, problem }: { readonly spec: LengthsSpec; readonly problem: string | undefined }) {
  const t = useTranslations("protocols.editor");
  const { value, change } = useValue(spec.path);
  const [text, setText] = useState<string | null>(null);
  const isUnread = text !== null && read(text) === null;
  const error = isUnread ? t("noLengths") : problem;
  return (
    <TextField
      validationBehavior="aria"
      className={`${cellColumn} sm:w-32`}
      value={text ?? written(value)}
      isInvalid={error !== undefined}
      onChange={(next) => {
        setText(next);
        const lengths = read(next);
        if (lengths) change(lengths);
      }}
      onBlur={() => isUnread || setText(null)}
    >
      <Label className={cellLabel}>{spec.label}</Label>
      <Group className={controlStyles({ kind: "group" })}>
        <Input className={`${innerInput} w-0`} data-path={spec.path} inputMode="decimal" />
        <span className="shrink-0 pr-2.5 text-note text-soft">mm</span>
      </Group>
      <FieldError className="max-w-40 text-note font-medium text-block">{error}</FieldError>
    </TextField>
  );
}
