"use client";

import { useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import type { RowSpec } from "./editor-model";
import type { EditorValues } from "./editor-values";
import { FoldButton } from "./fold-button";
import type { Problems } from "./problems";
import { ProtocolRow } from "./protocol-row";
import { bothOf, isChanged } from "./row-state";

type RowGroupProps = {
  readonly id: string;
  /** What the rows share, as a product's name; null for rows that stand alone. */
  readonly heading: string | null;
  readonly rows: readonly RowSpec[];
  readonly before: unknown;
  readonly problemsOf: (row: RowSpec) => Problems;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
};

/** Rows of a family; those that share a name fold under it. */
export function RowGroup({ id, heading, rows, before, problemsOf, isOpen, onToggle }: RowGroupProps) {
  const t = useTranslations("protocols.editor");
  const { getValues } = useFormContext<EditorValues>();
  const both = bothOf(getValues(), before);
  const changed = rows.filter((row) => isChanged(both, row)).length;
  const problems = rows.flatMap(problemsOf).length;
  return (
    <div className="border-t border-line">
      {heading !== null && (
        <h3>
          <FoldButton
            isOpen={isOpen}
            controls={`group-${id}`}
            onToggle={() => onToggle(id)}
            problems={problems > 0 ? t("problemCount", { count: problems }) : null}
            changes={changed > 0 ? t("changedCount", { count: changed }) : null}
          >
            {heading}
          </FoldButton>
        </h3>
      )}
      <div id={`group-${id}`} hidden={!isOpen}>
        {isOpen && (
          <ul className={heading === null ? "" : "border-t border-line"}>
            {rows.map((row) => (
              <ProtocolRow key={row.key} row={row} before={before} problems={problemsOf(row)} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
