"use client";

import { useTranslations } from "next-intl";
import { FieldError } from "react-aria-components/FieldError";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { controlStyles, innerInput } from "@/components/ui/field-styles";
import { cellLabel, shortCell } from "./cell-frame";
import type { NumberSpec } from "./editor-model";
import { useValue } from "./use-value";

/** A number of the protocol in its unit. No steppers: a row holds up to five of them. */
export function NumberCell({ spec, problem }: { readonly spec: NumberSpec; readonly problem: string | undefined }) {
  const t = useTranslations("protocols.editor");
  const { value, change } = useValue(spec.path);
  const isEmpty = value === null && !spec.isOptional;
  const error = isEmpty ? t("empty") : problem;
  return (
    <NumberField
      validationBehavior="aria"
      className={`${shortCell} ${(spec.unit?.length ?? 0) > 5 ? "sm:w-32" : "sm:w-24"}`}
      value={typeof value === "number" ? value / spec.factor : Number.NaN}
      onChange={(next) => change(Number.isNaN(next) ? null : Math.round(next * spec.factor * 1e6) / 1e6)}
      minValue={0}
      formatOptions={{ maximumFractionDigits: spec.isWhole ? 0 : 3, useGrouping: false }}
      isInvalid={error !== undefined}
    >
      <Label className={cellLabel}>{spec.label}</Label>
      <Group className={controlStyles({ kind: "group" })}>
        <Input
          className={`${innerInput} w-0`}
          data-path={spec.path}
          placeholder={spec.isOptional ? t("noNumber") : ""}
        />
        {spec.unit !== null && <span className="shrink-0 pr-2 text-note text-soft">{spec.unit}</span>}
      </Group>
      <FieldError className="max-w-40 text-note font-medium text-block">{error}</FieldError>
    </NumberField>
  );
}
