import { useTranslations } from "next-intl";
import type { CheckedApplication } from "@/lib/anesthesia/check-application.schema";

type Dose = CheckedApplication["dose"];

/** What a cream comes to: milligrams, for each kilogram, and how thick it lies. */
export function DoseFacts({ dose }: { readonly dose: Dose }) {
  const t = useTranslations("anesthesia.dose");
  const actives = Object.entries(dose.activeMg);
  const facts = [
    { term: t("total"), value: dose.totalMg === null ? null : t("mg", { amount: dose.totalMg }) },
    { term: t("perKg"), value: dose.mgPerKg === null ? null : t("mgPerKg", { amount: dose.mgPerKg }) },
    { term: t("density"), value: dose.gPer10cm2 === null ? null : t("gPer10cm2", { amount: dose.gPer10cm2 }) },
  ];
  return (
    <div>
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-4 gap-y-2">
        {facts.map(({ term, value }) => (
          <div key={term} className="min-w-0">
            <dt className="text-note text-soft">{term}</dt>
            <dd className="text-lg font-semibold whitespace-nowrap tabular-nums">{value ?? "–"}</dd>
          </div>
        ))}
      </dl>
      {actives.length > 1 && (
        <p className="mt-1 text-note text-soft">
          {actives.map(([active, amount]) => t("active", { active, amount })).join(" · ")}
        </p>
      )}
    </div>
  );
}
