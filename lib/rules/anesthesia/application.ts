import type { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/kernel/day";
import type { Length } from "@/lib/kernel/length";
import type { AnesthesiaProduct } from "@/lib/rules/anesthesia/product.schema";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import type { ZoneId } from "@/lib/rules/types";

/** One numbing cream on one patient. Instants are ISO strings with an offset or Z. */
export type Application = {
  /** A product's id in the protocol, or anything else ("unlisted") for a cream without a label there. */
  readonly product: string;
  /** Actives of an unlisted cream in percent by weight, e.g. { lidocaine: 5 }. A listed product's strength is the protocol's. */
  readonly percent?: Readonly<Record<string, number>>;
  readonly grams: number;
  readonly areaCm2: number;
  readonly zones: readonly ZoneId[];
  readonly lot?: string;
  readonly expires?: Day;
  readonly skinIntact: boolean;
  /** This skin was already needled in the same session (A6). */
  readonly needledToday?: boolean;
  readonly occlusion: "none" | "film";
  readonly appliedAt: string;
  readonly removedAt?: string;
  readonly wipedAt?: string;
  readonly needlingAt?: string;
};

/** Why a session goes without numbing. */
export type NotUsed = { readonly notUsedBecause: string };

export type AnesthesiaPatient = {
  /** Unknown counts as an adult. */
  readonly birthDate?: Day;
  readonly weightKg?: number;
  /** Ids of `protocol.anesthesia.flags`. */
  readonly flags: readonly string[];
};

/** All that one judgment of numbing needs. */
export type AnesthesiaFacts = {
  /** Null: nothing is recorded yet. */
  readonly application: Application | NotUsed | null;
  /** The session's needle: it decides whether a record is needed (A14). */
  readonly length: Length;
  /** Other applications on this patient; those outside the protocol's hours before this one are left out here. */
  readonly priorApplications24h: readonly Application[];
  readonly patient: AnesthesiaPatient;
  /** The day of the session at the clinic. */
  readonly today: Day;
};

/** One figure of a label for one patient; `row` names the row that lowered the adult figure, or null. */
export type Limit = { readonly value: number; readonly row: string | null; readonly source: string };

/** A cream's limits for one patient, the strictest label row figure by figure. */
export type Limits = {
  readonly grams: Limit;
  readonly areaCm2: Limit;
  readonly contactMax: Limit;
};

/** What every check below is handed: the facts, read and looked up once. */
export type Case = {
  readonly protocol: Protocol;
  readonly application: Application;
  /** Null for a cream without a label in the protocol. */
  readonly product: AnesthesiaProduct | null;
  readonly priors: readonly Application[];
  readonly patient: AnesthesiaPatient;
  readonly today: Day;
  /** Null for an unlabelled cream, and where the label has nothing for this age. */
  readonly limits: Limits | null;
  readonly times: Times;
};

/** The instants of an application; null where not recorded. */
export type Times = {
  readonly applied: Temporal.Instant;
  readonly removed: Temporal.Instant | null;
  readonly wiped: Temporal.Instant | null;
  readonly needling: Temporal.Instant | null;
};
