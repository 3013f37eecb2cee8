import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import { SkinLine } from "./skin-line";
import type { Visit } from "./types";

/** Who lies there: name, birth date, skin, allergies, and what is planned today. */
export function PatientHeader({ visit }: { readonly visit: Visit }) {
  const t = useTranslations("visit");
  const { patient, course } = visit;
  return (
    <header>
      <h1 className="text-xl font-semibold tracking-[-0.012em] break-words">{patient.name}</h1>
      <p className="mt-0.5 text-soft">{t("born", { day: formatDay(patient.birthDate) })}</p>
      <p className="text-soft">
        {t("today", {
          number: course.sessionNumber,
          count: course.sessionCount,
          length: formatLength(course.lengthHundredthsMm),
          zones: course.zones.map(({ label }) => label).join(", "),
        })}
      </p>
      <SkinLine patient={patient} />
      {patient.allergies.length > 0 ? (
        <p className="mt-2 flex items-start gap-2 font-semibold text-block">
          <TriangleAlert aria-hidden="true" size={18} strokeWidth={1.75} className="mt-0.5 shrink-0" />
          <span className="min-w-0 break-words">{t("allergies", { list: patient.allergies.join(", ") })}</span>
        </p>
      ) : (
        <p className="mt-2 text-soft">{t("noAllergies")}</p>
      )}
    </header>
  );
}
