"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BodyMap } from "@/components/body-map/body-map";
import type { Problem } from "@/components/outbox/entry";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { FindingList } from "@/components/ui/finding-list";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { needsDecision } from "@/lib/rules";
import type { Visit } from "../types";
import { useDeed } from "../use-deed";
import { nameZones } from "../zone-words";
import { NeedleFields } from "./needle-fields";
import {
  asLastTime,
  bodyOfDraft,
  deepest,
  needlingOf,
  withKind,
  withZone,
  withZones,
  zonesToMark,
} from "./treatment-draft";
import { useTreatmentCheck } from "./use-treatment-check";
import { useTreatmentDraft } from "./use-treatment-draft";
import { ZonePanel } from "./zone-panel";

/** The treatment as it is done: the pack, the zones on the map, passes counted by pressing, what was seen; recorded once, for good. */
export function TreatmentStep({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit.treatment");
  const { choices, lastTreatment } = visit;
  const lastTime = lastTreatment !== null && lastTreatment.zoneRecords.length > 0 ? lastTreatment : null;
  const { draft, setDraft, forget } = useTreatmentDraft(visit);
  const check = useTreatmentCheck(visit.id, needlingOf(draft));
  const [problem, setProblem] = useState<Problem | null>(null);
  const deed = useDeed(visit);
  const zones = zonesToMark(visit);
  const marked = draft.zones.map(({ zone }) => zone);
  const events = Object.fromEntries(
    draft.zones.filter(({ reaction }) => reaction.trim() !== "").map(({ zone, reaction }) => [zone, reaction]),
  );
  const findings = problem?.findings ?? check?.findings ?? [];
  const overridable = findings.filter((finding) => needsDecision(finding) && finding.overridableBy.length > 0);
  const passable = [...Map.groupBy(overridable, ({ rule }) => rule)].map(([rule, found]) => {
    return { rule, help: [...new Set(found.map(({ message }) => message))].join(" ") };
  });
  const summary = { length: formatLength(deepest(draft)), zones: nameZones(visit, marked) };

  async function record() {
    setProblem(null);
    const typed = draft.zones.map(({ zone, passes, deepestLengthHundredthsMm: length }) =>
      t("typed", { zone: nameZones(visit, [zone]), length: formatLength(length), ...passes }),
    );
    const outcome = await deed({
      path: "/treatment",
      body: bodyOfDraft(draft),
      step: "rolling",
      label: t("title"),
      typed,
    });
    if (outcome.kind === "refused") setProblem(outcome.problem);
    else forget();
  }

  return (
    <div className="flex flex-col gap-6">
      {lastTime && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-soft">
            {t("before", {
              day: formatDay(lastTime.performedOn),
              length: formatLength(lastTime.deepestLengthHundredthsMm),
            })}
          </p>
          <Button onPress={() => setDraft(asLastTime(visit, draft, lastTime))}>{t("asLastTime")}</Button>
        </div>
      )}
      <NeedleFields
        visit={visit}
        needle={draft.needle}
        onChange={(change) => setDraft({ ...draft, needle: { ...draft.needle, ...change } })}
        onKind={(kind) => setDraft(withKind(draft, kind))}
      />
      <div>
        <h3 className="mb-3 font-semibold">{t("zones")}</h3>
        <BodyMap
          label={t("zones")}
          zones={zones}
          all={choices.zones}
          {...{ marked, events }}
          onChange={(ids) => setDraft(withZones(visit, draft, ids))}
        />
      </div>
      {draft.zones.map((zone) => (
        <ZonePanel
          key={zone.zone}
          {...{ visit, zone, last: lastTime }}
          onChange={(change) => {
            const next = withZone(draft, zone.zone, change);
            setDraft(
              change.passes && next.startedAt === null ? { ...next, startedAt: new Date().toISOString() } : next,
            );
          }}
        />
      ))}
      <RadioGroup
        label={t("outcome.label")}
        options={(["completed", "stopped_early"] as const).map((id) => ({ id, label: t(`outcome.${id}`) }))}
        value={draft.outcome}
        onChange={(id) => setDraft({ ...draft, outcome: id as typeof draft.outcome })}
        inline
      />
      {draft.outcome === "stopped_early" && (
        <TextField
          label={t("stoppedBecause")}
          value={draft.stoppedBecause}
          onChange={(stoppedBecause) => setDraft({ ...draft, stoppedBecause })}
          maxLength={500}
        />
      )}
      <FindingList findings={findings} />
      {passable.map(({ rule, help }) => (
        <TextArea
          key={rule}
          label={t("override")}
          help={help}
          optional
          maxLength={500}
          value={draft.overrides.find((one) => one.rule === rule)?.reason ?? ""}
          onChange={(reason) =>
            setDraft({ ...draft, overrides: [...draft.overrides.filter((one) => one.rule !== rule), { rule, reason }] })
          }
        />
      ))}
      {problem && (
        <Callout tone="block" title={t("refused")} announce="assertive">
          {problem.message}
          {problem.fields && (
            <ul className="list-disc pl-5">
              {problem.fields.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
        </Callout>
      )}
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
    </div>
  );
}
