import type { Day } from "@/lib/kernel/day";
import type { Length } from "@/lib/kernel/length";
import type { Phototype } from "@/lib/rules/screening/types";
import type { ZoneId } from "@/lib/rules/types";

/** What a patient signed. Instants are ISO strings with an offset or Z. */
export type ConsentFacts = {
  readonly signedAt: string;
  /** The day `signedAt` falls on in the clinic's zone. */
  readonly signedOn: Day;
  /** `superseded` names the form that took its place, and whether it tells of a risk that matters to the decision. */
  readonly form: {
    readonly version: number;
    readonly superseded?: { readonly version: number; readonly material: boolean };
  };
  /** Ids of the sections the form had. */
  readonly sections: readonly string[];
  readonly zones: readonly ZoneId[];
  readonly maxLength: Length;
  readonly sessions: number;
  readonly indication: string;
  /** Class of the anesthetic consented to; null when none was. */
  readonly productClass: string | null;
  /** Id of the practitioner, where the form names one. */
  readonly performer?: string;
  readonly offLabelAccepted: boolean;
  readonly capacity: { readonly confirmed: boolean; readonly doubt?: boolean; readonly note?: string };
  /** When the consent to treatment was withdrawn; consent to photographs is withdrawn by itself and not meant here. */
  readonly withdrawnAt?: string;
};

/** The course as it stands now. */
export type ConsentedPlan = {
  readonly zones: readonly ZoneId[];
  readonly sessions: number;
  readonly indication: string;
};

/** What has come up since the consent was signed. */
export type ConsentChange = "medicine" | "contraindication" | "pregnancy" | "adverse_event" | "patient_asked";

/** The session a consent is asked to cover. */
export type ConsentSession = {
  readonly purpose: "book" | "treat";
  readonly date: Day;
  /** When it begins, an ISO instant. */
  readonly startsAt?: string;
  /** Place in its course, from 1. */
  readonly number: number;
  readonly length: Length;
  /** Empty stands for every zone of the plan. */
  readonly zones: readonly ZoneId[];
  /** Class of the anesthetic to be used, null for none; left out while nobody has chosen. */
  readonly productClass?: string | null;
  readonly performer?: string;
  /** Off-label for a reason that zone, indication, age and skin type do not show: the device, the anesthetic. */
  readonly offLabel?: boolean;
  /** The patient's word at this session that the consent stands: a tick, or a second signature. */
  readonly reaffirmed?: { readonly at: string; readonly by: string; readonly signed: boolean } | null;
  readonly lastSessionOn?: Day;
  readonly changes?: readonly ConsentChange[];
  readonly birthDate: Day;
  /** Fitzpatrick type, 1 to 6. */
  readonly skinType?: Phototype;
};
