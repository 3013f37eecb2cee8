"use client";

import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { TreatmentFacts } from "@/lib/visits/treatment.schema";
import type { Visit } from "../types";
import { zoneLabel } from "../zone-words";
import type { RecordWords } from "./record-lines";

type NeedleUsed = TreatmentFacts["needles"][number];
type TopicalUsed = TreatmentFacts["zoneRecords"][number]["topicals"][number];

/** How what was recorded of a treatment reads: of one zone, of a needle, and all of it fact by fact. */
export function useRecordWords(
  visit: Pick<Visit, "choices">,
): RecordWords & { readonly needle: (one: NeedleUsed) => string } {
  const t = useTranslations("visit.treatment");
  const topical = ({ name, lot, approved, sterile }: TopicalUsed) =>
    [
      name,
      ...(lot === null ? [] : [t("topical.lotOf", { lot })]),
      ...(approved === false ? [t("topical.notApproved")] : []),
      ...(sterile === false ? [t("topical.notSterile")] : []),
    ].join(", ");
  const needle = ({ kind, lot, serial, expiresOn }: NeedleUsed) =>
    t("needleOf", { kind, lot, serial: serial ?? "–", day: formatDay(expiresOn) });
  const kindOf = (id: string) => visit.choices.deviceKinds.find((kind) => kind.id === id)?.label ?? id;
  return {
    needle,
    zone: (zone) => [
      { key: "device", term: t("needle.kind"), value: kindOf(zone.deviceKind) },
      { key: "set", term: t("lengthSet"), value: formatLength(zone.lengthSetHundredthsMm) },
      { key: "deepest", term: t("deepest"), value: formatLength(zone.deepestLengthHundredthsMm) },
      { key: "passes", term: t("passes"), value: t("passesOf", zone.passes) },
      { key: "stamping", term: t("stamping"), value: t(zone.stamping ? "yes" : "no") },
      { key: "pressure", term: t("pressure.label"), value: t(`pressure.${zone.pressure}`) },
      { key: "endpoint", term: t("endpoint.label"), value: t(`endpoint.${zone.endpoint}`) },
      { key: "bleeding", term: t("bleeding.label"), value: t(`bleeding.${zone.bleeding}`) },
      ...(zone.reaction === null ? [] : [{ key: "reaction", term: t("reaction"), value: zone.reaction }]),
      ...(zone.topicals.length === 0
        ? []
        : [{ key: "topicals", term: t("topicals"), value: zone.topicals.map(topical).join("; ") }]),
      ...(zone.note === null ? [] : [{ key: "note", term: t("note"), value: zone.note }]),
    ],
    ofZone: (zone, line) => ({
      ...line,
      term: t("corrected.ofZone", { zone: zoneLabel(visit, zone), term: line.term }),
    }),
    rest: ({ needles, outcome, stoppedBecause }) => [
      { key: "needles", term: t("needle.title"), value: needles.map(needle).join("; ") },
      { key: "outcome", term: t("outcome.label"), value: t(`outcome.${outcome}`) },
      ...(stoppedBecause === null ? [] : [{ key: "stopped", term: t("stoppedBecause"), value: stoppedBecause }]),
    ],
  };
}
