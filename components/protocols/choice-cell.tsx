"use client";

import { useId } from "react";
import { CellProblem, cellColumn, cellLabel } from "./cell-frame";
import { rolesId } from "./describe-field";
import type { ChoiceSpec, RolesSpec } from "./editor-model";
import { PlainSelect } from "./plain-select";
import { useValue } from "./use-value";

type ChoiceCellProps = { readonly spec: ChoiceSpec | RolesSpec; readonly problem: string | undefined };

const rolesOf = (id: string) => (id === "" ? [] : id.split("+"));

/** One of a few words: how grave something is, or who may let it pass. */
export function ChoiceCell({ spec, problem }: ChoiceCellProps) {
  const id = useId();
  const { value, change } = useValue(spec.path);
  const isRoles = spec.kind === "roles";
  const read = (chosen: string) => (isRoles ? rolesOf(chosen) : chosen === "" ? null : chosen);
  return (
    <div className={`${cellColumn} sm:w-44`}>
      <label htmlFor={id} className={cellLabel}>
        {spec.label}
      </label>
      <PlainSelect
        id={id}
        data-path={spec.path}
        options={spec.options}
        value={isRoles ? rolesId(value) : typeof value === "string" ? value : ""}
        onChange={({ target }) => change(read(target.value))}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      />
      {problem !== undefined && <CellProblem id={`${id}-problem`}>{problem}</CellProblem>}
    </div>
  );
}
