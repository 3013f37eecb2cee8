"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { Badge } from "@/components/ui/badge";
import type { RowSpec } from "./editor-model";
import type { EditorValues } from "./editor-values";
import { isUnder, type Problems, problemAt, problemsBeside } from "./problems";
import { bothOf, isChanged, needsReview } from "./row-state";
import { SourceCell } from "./source-cell";
import { ValueCell } from "./value-cell";

type ProtocolRowProps = {
  readonly row: RowSpec;
  /** The protocol as it was when editing began. */
  readonly before: unknown;
  readonly problems: Problems;
};

/** A step, a zone, a contraindication: its name, its values, and where they come from. */
export function ProtocolRow({ row, before, problems }: ProtocolRowProps) {
  const t = useTranslations("protocols.editor");
  // A source shared with the row above shows only where it has to be read.
  const { control, getValues } = useFormContext<EditorValues>();
  const paths = [...row.fields.map(({ path }) => path), ...(row.sourcePath === null ? [] : [row.sourcePath])];
  // Watches its own values only: a family has up to forty rows.
  useWatch({ control, name: [...paths.map((path) => `protocol.${path}` as const), "reviewed"] });
  const both = bothOf(getValues(), before);
  const wasChanged = isChanged(both, row);
  return (
    <li className="border-t border-line px-5 py-3 first:border-t-0">
      <fieldset className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-2">
        <legend className="float-left flex w-full items-center gap-2 font-medium">
          <span className="min-w-0 break-words">{row.name || t("general")}</span>
          {wasChanged && <Badge>{t("changed")}</Badge>}
        </legend>
        {row.fields.map((spec) => (
          <ValueCell key={spec.path} spec={spec} problem={problemAt(problems, spec.path)} />
        ))}
        {problemsBeside(problems, row).map((message) => (
          <p key={message} className="basis-full text-note font-medium text-block">
            {message}
          </p>
        ))}
        {row.sourcePath !== null && (wasChanged || isUnder(row.sourcePath, row.key)) && (
          <SourceCell
            row={row}
            path={row.sourcePath}
            isChanged={wasChanged}
            isDue={needsReview(both, row)}
            problem={problemAt(problems, row.sourcePath)}
          />
        )}
      </fieldset>
    </li>
  );
}
