"use client";

import { useEffect, useState } from "react";
import type { NextSessionDto } from "@/lib/clinic/calculate-next.schema";
import type { Day } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

export type CalculateNext = (input: {
  lengthHundredthsMm: number;
  zones: string[];
  performedOn: Day;
  nextLengthHundredthsMm: number;
}) => Promise<Result<NextSessionDto, Refusal>>;

type Question = Parameters<CalculateNext>[0];
export type NextState =
  | { readonly kind: "open" }
  | { readonly kind: "asking"; readonly last: NextSessionDto | null }
  | { readonly kind: "answered"; readonly next: NextSessionDto }
  | { readonly kind: "refused"; readonly message: string | null };

/** The answer to the newest question; one that a newer question has overtaken is dropped. */
export function useNext(calculate: CalculateNext, question: Question | null): NextState {
  const asked = question === null ? null : JSON.stringify(question);
  const [state, setState] = useState<NextState>({ kind: "open" });
  useEffect(() => {
    if (asked === null) {
      setState({ kind: "open" });
      return;
    }
    let isNewest = true;
    setState((before) => ({ kind: "asking", last: before.kind === "answered" ? before.next : null }));
    calculate(JSON.parse(asked) as Question)
      .then((result): NextState => {
        if (result.ok) return { kind: "answered", next: result.value };
        return { kind: "refused", message: result.refusal.message };
      })
      .catch((): NextState => ({ kind: "refused", message: null }))
      .then((next) => {
        if (isNewest) setState(next);
      });
    return () => {
      isNewest = false;
    };
  }, [asked, calculate]);
  return state;
}
