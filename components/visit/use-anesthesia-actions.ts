"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AnesthesiaActions } from "@/components/anesthesia/types";
import type { Outcome } from "@/components/outbox/outbox";
import type { CheckedApplication } from "@/lib/anesthesia/check-application.schema";
import { ok, type Result, refuse } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { Visit } from "./types";
import { useDeed } from "./use-deed";

/** What came of a deed, as a form that knows no outbox takes it: what is kept on this device is done as far as the form goes. */
function asResult(outcome: Outcome): Result<unknown, Refusal> {
  if (outcome.kind !== "refused") return ok(outcome.kind === "done" ? outcome.value : null);
  const { code, ...problem } = outcome.problem;
  return refuse({ fields: [], findings: [], alternatives: [], ...problem, kind: code } as unknown as Refusal);
}

/** Asks what the rules say of a cream while it is typed. @throws when the server cannot be reached */
async function check({ visitId, ...body }: { readonly visitId: string }): Promise<Result<CheckedApplication, Refusal>> {
  const answer = await fetch(`/api/v1/visits/${visitId}/anesthesia/check`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  return answer.ok ? ok(said) : refuse({ ...said, kind: said.code, message: said.detail } as Refusal);
}

type Timed = { readonly at?: unknown; readonly time?: unknown };
/** Without a time typed it was done now, whenever the server hears of it. */
const dated = <T extends Timed>(input: T) =>
  input.at === undefined && input.time === undefined ? { ...input, at: new Date().toISOString() } : input;

/** What the numbing step can do, by way of this device's outbox. */
export function useAnesthesiaActions(visit: Pick<Visit, "id" | "version">): AnesthesiaActions {
  const t = useTranslations("visit.anesthesia");
  const deed = useDeed(visit);
  return useMemo(() => {
    type Input = Readonly<Record<string, unknown>>;
    const act = async (
      path: string,
      label: string,
      input: Input,
      step: string | null = null,
      typed: readonly string[] = [],
    ) => {
      const { visitId: _, version: __, applicationId: ___, ...body } = input;
      return asResult(await deed({ path, body, step, label, typed }));
    };
    const ofCream = (id: string, what: string) => `/anesthesia/${id}/${what}`;
    return {
      apply: (input) =>
        act("/anesthesia", t("apply"), dated(input), "anesthesia_recorded", [
          t("typed", { grams: String(input.grams), lot: String(input.lot) }),
        ]),
      check: (input) => check(input),
      remove: (input) => act(ofCream(input.applicationId, "removal"), t("remove"), dated(input)),
      wipe: (input) => act(ofCream(input.applicationId, "wiping"), t("wipe"), dated(input), "anesthesia_removed"),
      skip: (input) =>
        act("/anesthesia/not-used", t("skip"), input, "anesthesia_recorded anesthesia_removed", [input.because]),
      voidEntry: (input) => act(ofCream(input.applicationId, "void"), t("void"), input, null, [input.because]),
      observe: (input) => act("/observations", t("observe"), input, null, [input.text]),
      react: (input) => act("/reactions", t("react"), input, null, [...input.signs, input.action]),
    };
  }, [deed, t]);
}
