"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { buttonStyles } from "@/components/ui/button-styles";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import type { RowSpec } from "./editor-model";
import type { EditorValues } from "./editor-values";
import { useValue } from "./use-value";

type SourceCellProps = {
  readonly row: RowSpec;
  readonly path: string;
  /** A number of this row was changed. */
  readonly isChanged: boolean;
  /** It was, and its source is neither rewritten nor said to hold. */
  readonly isDue: boolean;
  readonly problem: string | undefined;
};

/** Where a row's numbers come from. Small until it matters: when a number changes, it asks to be read. */
export function SourceCell({ row, path, isChanged, isDue, problem }: SourceCellProps) {
  const t = useTranslations("protocols.editor");
  const { control } = useFormContext<EditorValues>();
  const { value, change } = useValue(path);
  const { field } = useController({ control, name: "reviewed" });
  const [isOpen, setOpen] = useState(false);
  const text = typeof value === "string" ? value : "";
  const isReviewed = field.value.includes(row.key);
  const review = (isTicked: boolean) =>
    field.onChange(isTicked ? [...field.value, row.key] : field.value.filter((key) => key !== row.key));

  if (!isOpen && !isChanged && problem === undefined)
    return (
      <p className="flex min-w-0 basis-full items-start gap-x-2 text-note text-soft">
        <span className="line-clamp-2 min-w-0 break-words pt-1">{t("sourceIs", { source: text })}</span>
        <button
          type="button"
          className={buttonStyles({ variant: "quiet", className: "h-6! px-1.5! text-note!" })}
          onClick={() => setOpen(true)}
          aria-label={t("editSourceOf", { row: row.label })}
        >
          {t("editSource")}
        </button>
      </p>
    );
  return (
    <div className="flex min-w-0 basis-full flex-col gap-1">
      <TextField
        label={t("source")}
        className="max-w-xl min-w-0"
        value={text}
        onChange={change}
        maxLength={500}
        data-path={path}
        error={text.trim() === "" ? t("noSource") : (problem ?? (isDue ? t("sourceDue") : undefined))}
      />
      {isChanged && (isDue || isReviewed) && (
        <Checkbox label={t("sourceHolds")} isSelected={isReviewed} onChange={review} />
      )}
    </div>
  );
}
