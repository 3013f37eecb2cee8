"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { Visit } from "../types";
import { useDeed } from "../use-deed";
import { nameZones } from "../zone-words";
import { SkinAdvice } from "./skin-advice";
import { asLastTime, bodyOfDraft, deepest, newDraft } from "./treatment-draft";
import { TreatmentForm } from "./treatment-form";
import { useProblem } from "./use-problem";
import { useTreatmentDraft } from "./use-treatment-draft";
import { useTypedWords } from "./use-typed-words";

/** The treatment as it is done, recorded once; until the visit is signed it can be corrected. */
export function TreatmentStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.treatment");
  const { lastTreatment } = visit;
  const lastTime = lastTreatment !== null && lastTreatment.zoneRecords.length > 0 ? lastTreatment : null;
  const { draft, setDraft, forget } = useTreatmentDraft(`visit:${visit.id}:rolling`, () => newDraft(visit));
  const { problem, setProblem, change } = useProblem();
  const edit = change(setDraft);
  const deed = useDeed(visit);
  const typedOf = useTypedWords(visit);
  const marked = draft.zones.map(({ zone }) => zone);
  const summary = { length: formatLength(deepest(draft)), zones: nameZones(visit, marked) };

  async function record() {
    setProblem(null);
    const body = bodyOfDraft(draft);
    const outcome = await deed({ path: "/treatment", body, step: "rolling", label: t("title"), typed: typedOf(draft) });
    if (outcome.kind === "refused") setProblem(outcome.problem);
    else forget();
  }

  return (
    <div className="flex flex-col gap-6">
      <SkinAdvice visit={visit} />
      {lastTime && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-soft">
            {t("before", {
              day: formatDay(lastTime.performedOn),
              length: formatLength(lastTime.deepestLengthHundredthsMm),
            })}
          </p>
          <Button onPress={() => edit(asLastTime(visit, draft, lastTime))}>{t("asLastTime")}</Button>
        </div>
      )}
      <TreatmentForm {...{ visit, draft, lastTime, problem }} setDraft={edit} refused={t("refused")}>
        <div>
          <ConfirmDialog
            trigger={
              <Button variant="primary" isDisabled={marked.length === 0} className="min-w-48">
                {t("submit")}
              </Button>
            }
            title={t("confirmTitle")}
            confirmLabel={t("confirm", summary)}
            onConfirm={record}
          >
            {t("confirmText")}
          </ConfirmDialog>
        </div>
      </TreatmentForm>
    </div>
  );
}
