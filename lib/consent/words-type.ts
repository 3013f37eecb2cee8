import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Length } from "@/lib/kernel/length";
import type { OffLabelReason } from "@/lib/rules";

/** What a patient is told where nothing can be signed, or not like this, in the language of the form. */
export type RefusalWords = {
  readonly ended: string;
  readonly linkUsed: string;
  /** No form is in force: in this language, or in none. */
  readonly unpublished: (hasAnother: boolean) => string;
  /** The form lacks something; what, for who mends it. */
  readonly misfit: (problem: string) => string;
  /** A rule stands against it. */
  readonly ruled: (finding: Finding) => string;
  readonly unread: (heading: string) => string;
  readonly photo: string;
  readonly electronic: string;
  readonly notOfForm: string;
  readonly openTooLong: string;
  readonly tickTime: string;
  readonly name: (signerName: string) => string;
  readonly witnessMark: string;
  readonly witnessSelf: string;
};

/** What the renderer itself says in a form, in one language. */
export type Words = {
  readonly day: (day: Day) => string;
  readonly length: (length: Length) => string;
  /** A label or name of the protocol as it is called in this language; what the clinic has named itself stays as it is. */
  readonly named: (label: string) => string;
  /** Why a use is off-label, in a sentence. */
  readonly offLabel: (reason: OffLabelReason, indication: string, zone: string | null) => string;
  readonly version: (version: number) => string;
  readonly born: (day: string) => string;
  /** Lengths already in millimetres. */
  readonly needle: (from: string, to: string) => string;
  readonly sessions: (count: number) => string;
  readonly spacing: (fromDays: number, toDays: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly noNumbing: string;
  readonly performedBy: (name: string) => string;
  readonly ledBy: (name: string) => string;
  /** The tick beside every section. */
  readonly acknowledge: string;
  readonly photos: Readonly<Record<"photo_record" | "photo_teaching" | "photo_marketing", string>>;
  readonly photosLead: string;
  readonly yes: string;
  readonly no: string;
  readonly electronic: string;
  readonly electronicHeading: string;
  readonly meaning: string;
  readonly refused: RefusalWords;
};
