"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { controlStyles } from "@/components/ui/field-styles";
import { CellProblem, cellColumn, cellLabel } from "./cell-frame";
import type { LookBackSpec } from "./editor-model";
import { PlainSelect } from "./plain-select";
import { useValue } from "./use-value";
import { isRecord } from "./walk-values";

const KINDS = ["current", "days", "months", "ever"] as const;
type Kind = (typeof KINDS)[number];

function lookBackOf(kind: Kind, count: number | null) {
  if (kind === "days") return { kind, days: count };
  if (kind === "months") return { kind, months: count };
  return { kind };
}

/** How far back something counts: its unit and, where that is a span, how many of it. */
export function LookBackCell({ spec, problem }: { readonly spec: LookBackSpec; readonly problem: string | undefined }) {
  const t = useTranslations("protocols.lookBack");
  const id = useId();
  const { value, change } = useValue(spec.path);
  const lookBack = isRecord(value) ? value : {};
  const kind = KINDS.find((one) => one === lookBack.kind) ?? "current";
  const count = kind === "days" || kind === "months" ? lookBack[kind] : undefined;
  return (
    <fieldset className={cellColumn}>
      <legend className={`${cellLabel} mb-1`}>{spec.label}</legend>
      <div className="flex gap-2">
        {count !== undefined && (
          <input
            type="number"
            inputMode="numeric"
            min={1}
            aria-label={t("count", { row: spec.label })}
            className={controlStyles({ kind: "input", className: "w-20!" })}
            value={typeof count === "number" ? count : ""}
            onChange={({ target }) => change(lookBackOf(kind, target.value === "" ? null : Number(target.value)))}
          />
        )}
        <span className="min-w-0 flex-1 sm:w-40 sm:flex-none">
          <PlainSelect
            aria-label={t("kind", { row: spec.label })}
            aria-describedby={problem === undefined ? undefined : id}
            data-path={spec.path}
            options={KINDS.map((one) => ({ id: one, label: t(`kinds.${one}`) }))}
            value={kind}
            onChange={({ target }) => change(lookBackOf(KINDS.find((one) => one === target.value) ?? "current", null))}
          />
        </span>
      </div>
      {problem !== undefined && <CellProblem id={id}>{problem}</CellProblem>}
    </fieldset>
  );
}
