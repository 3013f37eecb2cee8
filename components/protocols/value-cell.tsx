"use client";

import { ChoiceCell } from "./choice-cell";
import type { FieldSpec } from "./editor-model";
import { FlagCell } from "./flag-cell";
import { LengthsCell } from "./lengths-cell";
import { LookBackCell } from "./look-back-cell";
import { NumberCell } from "./number-cell";

/** One value of the protocol, as its kind is edited. */
export function ValueCell({ spec, problem }: { readonly spec: FieldSpec; readonly problem: string | undefined }) {
  switch (spec.kind) {
    case "number":
      return <NumberCell spec={spec} problem={problem} />;
    case "choice":
    case "roles":
      return <ChoiceCell spec={spec} problem={problem} />;
    case "lengths":
      return <LengthsCell spec={spec} problem={problem} />;
    case "lookBack":
      return <LookBackCell spec={spec} problem={problem} />;
    case "flag":
      return <FlagCell spec={spec} />;
  }
}
