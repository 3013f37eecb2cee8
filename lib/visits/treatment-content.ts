import type { Finding } from "@/lib/kernel/finding";
import { deepestOf } from "./judge-needling";
import type { RecordTreatmentInput } from "./record-treatment.schema";
import { type Products, topicalRows } from "./topicals";
import type { TreatmentFacts } from "./treatment.schema";

type ZoneFacts = TreatmentFacts["zoneRecords"][number];
type NeedleFacts = TreatmentFacts["needles"][number];

/** All that a correction may change of a treatment, in the words of the tables, as the database keeps it of what stood before. */
export type TreatmentContent = {
  readonly started_at: string | null;
  readonly deepest_length_hundredths_mm: number;
  readonly zones: readonly string[];
  readonly outcome: TreatmentFacts["outcome"];
  readonly stopped_because: string | null;
  readonly judged: unknown;
  readonly zone_records: readonly {
    readonly zone: string;
    readonly device_kind: ZoneFacts["deviceKind"];
    readonly length_set_hundredths_mm: number;
    readonly deepest_length_hundredths_mm: number;
    readonly passes_horizontal: number;
    readonly passes_vertical: number;
    readonly passes_diagonal: number;
    readonly stamping: boolean;
    readonly pressure: ZoneFacts["pressure"];
    readonly endpoint: ZoneFacts["endpoint"];
    readonly bleeding: ZoneFacts["bleeding"];
    readonly reaction: string | null;
    readonly topicals: readonly string[];
    readonly note: string | null;
  }[];
  readonly topicals: readonly {
    readonly zone: string;
    readonly place: number;
    readonly product_id: string | null;
    readonly name: string;
    readonly sterile: boolean;
    readonly approved: boolean;
    readonly lot: string | null;
  }[];
  readonly needles: readonly {
    readonly id: string;
    readonly kind: NeedleFacts["kind"];
    readonly manufacturer: string | null;
    readonly lot: string;
    readonly serial: string | null;
    readonly expires_on: string;
    readonly sterile: boolean;
    readonly needles: number | null;
  }[];
};

type Judged = {
  readonly products: Products;
  /** ISO instant. */
  readonly startedAt: string;
  readonly day: string;
  readonly found: readonly Pick<Finding, "rule" | "severity" | "message">[];
  readonly newId: () => string;
};

/** A treatment as it is said to have been, in the words of the tables. */
export function contentOf(
  input: RecordTreatmentInput,
  { products, startedAt, day, found, newId }: Judged,
): TreatmentContent {
  return {
    started_at: startedAt,
    deepest_length_hundredths_mm: deepestOf(input),
    zones: input.zones.map(({ zone }) => zone),
    outcome: input.outcome,
    stopped_because: input.stoppedBecause ?? null,
    judged: { findings: found },
    zone_records: input.zones.map(({ passes, ...zone }) => ({
      ...{ zone: zone.zone, device_kind: zone.deviceKind, stamping: zone.stamping },
      length_set_hundredths_mm: zone.lengthSetHundredthsMm,
      deepest_length_hundredths_mm: zone.deepestLengthHundredthsMm,
      ...{ passes_horizontal: passes.horizontal, passes_vertical: passes.vertical, passes_diagonal: passes.diagonal },
      ...{ pressure: zone.pressure, endpoint: zone.endpoint, bleeding: zone.bleeding },
      ...{ reaction: zone.reaction ?? null, topicals: [], note: zone.note ?? null },
    })),
    topicals: topicalRows(input.zones, products, day).map(({ productId, ...row }) => ({
      ...row,
      product_id: productId,
    })),
    needles: input.needles.map(
      ({ kind, sterile, manufacturer = null, lot = "", serial = null, expiresOn = "", needles = null }) => ({
        ...{ id: newId(), kind, manufacturer, lot, serial, expires_on: expiresOn, sterile, needles },
      }),
    ),
  };
}

function topicalsOf(
  { topicals }: TreatmentContent,
  { zone, topicals: words }: TreatmentContent["zone_records"][number],
) {
  const used = topicals
    .filter((one) => one.zone === zone)
    .toSorted((a, b) => a.place - b.place)
    .map(({ product_id: productId, name, sterile, approved, lot }) => ({ productId, name, sterile, approved, lot }));
  if (used.length > 0) return used;
  return words.map((name) => ({ productId: null, name, sterile: null, approved: null, lot: null }));
}

/** What a content tells, as it is read by people. Rows come in the order of the zones, needles by lot and serial. */
export function factsOfContent(content: TreatmentContent): TreatmentFacts {
  const place = ({ zone }: { readonly zone: string }) => content.zones.indexOf(zone);
  const nameOf = ({ lot, serial }: NeedleFacts) => `${lot} ${serial ?? ""}`;
  return {
    startedAt: content.started_at === null ? null : new Date(content.started_at).toISOString(),
    outcome: content.outcome,
    stoppedBecause: content.stopped_because,
    zoneRecords: content.zone_records
      .toSorted((a, b) => place(a) - place(b))
      .map((row) => ({
        ...{ zone: row.zone, deviceKind: row.device_kind, stamping: row.stamping },
        lengthSetHundredthsMm: row.length_set_hundredths_mm,
        deepestLengthHundredthsMm: row.deepest_length_hundredths_mm,
        passes: { horizontal: row.passes_horizontal, vertical: row.passes_vertical, diagonal: row.passes_diagonal },
        ...{ pressure: row.pressure, endpoint: row.endpoint, bleeding: row.bleeding },
        ...{ reaction: row.reaction, note: row.note, topicals: topicalsOf(content, row) },
      })),
    needles: content.needles
      .map(({ kind, manufacturer, lot, serial, expires_on: expiresOn, needles }) => {
        return { kind, manufacturer, lot, serial, expiresOn, needles };
      })
      .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
  };
}
