"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormTextArea } from "@/components/form/form-text-area";
import { useOutbox } from "@/components/outbox/outbox-provider";
import { LastAnswered } from "@/components/screening/last-answered";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { ButtonLink } from "@/components/ui/link";
import { formatDay } from "@/lib/kernel/day";
import { clearContraindicationsSchema } from "@/lib/visits/clear-contraindications.schema";
import { OverrideFields } from "../override-fields";
import { SkinLine } from "../skin-line";
import { StepForm } from "../step-form";
import type { Visit } from "../types";
import { EarlierEvents } from "./earlier-events";

/** The name under which the answer "nothing has changed" waits in the outbox. */
const asked = "asked_today";

function AskFirst({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.clearance");
  const { opened } = useOutbox();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { patient } = visit;
  const lastOn = patient.askedOn;
  const questions = `/patients/${patient.id}/screening`;
  async function nothing() {
    if (opened === null) return;
    setSending(true);
    const body = { patientId: patient.id, kind: "review", answers: [] };
    const deed = {
      visitId: visit.id,
      version: null,
      path: "/screenings",
      body,
      label: t("asked"),
      typed: [],
      step: asked,
    };
    const outcome = await opened.outbox.add(deed);
    setSending(false);
    if (outcome.kind !== "refused") return;
    await opened.outbox.discard(outcome.key);
    setProblem(outcome.problem.message);
  }
  if (lastOn === null)
    return (
      <Callout tone="warn" title={t("never")} actions={<ButtonLink href={questions}>{t("askAll")}</ButtonLink>}>
        {t("neverText")}
      </Callout>
    );
  return (
    <Callout
      tone="info"
      title={t("changed", { day: formatDay(lastOn) })}
      actions={
        <>
          <Button variant="primary" isPending={isSending} onPress={nothing}>
            {t("nothing")}
          </Button>
          <ButtonLink href={questions}>{t("something")}</ButtonLink>
        </>
      }
    >
      {problem ?? t("changedText")}
    </Callout>
  );
}

/** What has changed since, what stands against the session today, and who lets it pass. */
export function ClearanceStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.clearance");
  const { entries } = useOutbox();
  const { findings, passed, patient } = visit;
  const isAsked =
    (patient.askedOn !== null && patient.askedOn >= visit.day) ||
    entries.some((entry) => entry.visitId === visit.id && entry.step === asked);
  if (!isAsked)
    return (
      <div className="flex flex-col gap-4">
        <EarlierEvents visit={visit} />
        <AskFirst visit={visit} />
      </div>
    );
  return (
    <StepForm
      visit={visit}
      schema={clearContraindicationsSchema}
      defaults={{ visitId: visit.id, version: visit.version, overrides: [] }}
      path="/clearance"
      step="contraindications_clear"
      label={t("title")}
      typed={({ overrides, note }) => [
        ...overrides.map(({ rule, reason }) => `${rule}: ${reason}`),
        ...(note ? [note] : []),
      ]}
      submit={t("submit")}
    >
      {(form) => (
        <>
          {patient.asked !== null && (
            <p className="text-soft">
              <LastAnswered last={patient.asked} />
            </p>
          )}
          <SkinLine patient={patient} tellsUnknown />
          {patient.medicines.length > 0 && (
            <p className="text-soft">{t("medicines", { list: patient.medicines.join(", ") })}</p>
          )}
          <EarlierEvents visit={visit} />
          <FindingList findings={findings.session} emptyText={t("clear")} />
          <OverrideFields form={form} findings={findings.session} overridden={passed} />
          <FormTextArea control={form.control} name="note" label={t("note")} optional />
        </>
      )}
    </StepForm>
  );
}
