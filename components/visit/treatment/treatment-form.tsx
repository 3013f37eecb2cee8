"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BodyMap } from "@/components/body-map/body-map";
import type { Problem } from "@/components/outbox/entry";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { needsDecision } from "@/lib/rules";
import type { TreatmentDto } from "@/lib/visits/treatment.schema";
import type { Visit } from "../types";
import { NeedleFields } from "./needle-fields";
import { needlingOf, type TreatmentDraft, withKind, withZone, withZones, zonesToMark } from "./treatment-draft";
import { useTreatmentCheck } from "./use-treatment-check";
import { ZonePanel } from "./zone-panel";

type TreatmentFormProps = {
  readonly visit: Visit;
  readonly draft: TreatmentDraft;
  readonly setDraft: (draft: TreatmentDraft) => void;
  /** What differences are marked against. */
  readonly lastTime: TreatmentDto | null;
  /** What came back when it was sent. */
  readonly problem: Problem | null;
  readonly refused: string;
  /** How it is sent. */
  readonly children: ReactNode;
};

/** How skin was needled, to be filled in: the pack, the zones on the map, passes counted by pressing, what was seen, and what the rules say. */
export function TreatmentForm({ visit, draft, setDraft, lastTime, problem, refused, children }: TreatmentFormProps) {
  const t = useTranslations("visit.treatment");
  const check = useTreatmentCheck(visit.id, needlingOf(draft));
  const { choices } = visit;
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
  return (
    <>
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
        <Callout tone="block" title={refused} announce="assertive">
          {problem.fields?.length ? (
            <ul className="list-disc pl-5">
              {problem.fields.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          ) : (
            problem.message
          )}
        </Callout>
      )}
      {children}
    </>
  );
}
