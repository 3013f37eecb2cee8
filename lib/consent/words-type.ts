/** What the renderer itself says in a form, in one language. */
export type Words = {
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
};
