import type { Placeholder } from "@/lib/consent/placeholders.schema";
import type { Language } from "@/lib/kernel/language";

type Sample = Readonly<Record<Exclude<Placeholder, "clinic">, string>>;

const samples: Readonly<Record<Language, Sample>> = {
  en: {
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
  },
  es: {
    patient: "Alex Ejemplo",
    birth_date: "miércoles, 14 de marzo de 1990",
    procedure: "microneedling (microagujas)",
    indication: "cicatrices de acné",
    zones: "mejillas y mentón",
    needle: "agujas de 0,5 mm a 1,0 mm",
    sessions: "4 sesiones",
    spacing: "al menos 42 días",
    numbing: "crema de lidocaína al 4 %",
    performer: "Dra. Robin Ejemplo, u otro profesional de la clínica con formación en este tratamiento,",
    off_label: "No está autorizado en ninguna zona para tratar cicatrices de acné.",
  },
};

/** A made-up patient and course for the preview, in the language of the form. */
export function sampleValues(language: Language, clinic: string): Readonly<Record<Placeholder, string>> {
  return { clinic, ...samples[language] };
}
