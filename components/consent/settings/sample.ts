import type { Placeholder } from "@/lib/consent/placeholders.schema";

/** A made-up patient and course for the preview. */
export function sampleValues(clinic: string): Readonly<Record<Placeholder, string>> {
  return {
    clinic,
    patient: "Alex Example",
    birth_date: "Wed 14 Mar 1990",
    procedure: "Microneedling",
    indication: "acne scars",
    zones: "cheeks and chin",
    needle: "needles of 0.5 mm to 1.0 mm",
    sessions: "4 sessions",
    spacing: "at least 42 days",
    numbing: "Lidocaine 4% cream",
    performer: "Dr Robin Example, or another clinician of the clinic trained in this treatment,",
    off_label: "Not cleared for this indication on any zone.",
  };
}
