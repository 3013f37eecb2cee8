"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { FlagSpec } from "./editor-model";
import { useValue } from "./use-value";

/** A yes or no of the protocol. */
export function FlagCell({ spec }: { readonly spec: FlagSpec }) {
  const { value, change } = useValue(spec.path);
  return <Checkbox label={spec.label} isSelected={value === true} onChange={change} className="self-end" />;
}
