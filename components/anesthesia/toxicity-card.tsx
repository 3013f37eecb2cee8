import { useTranslations } from "next-intl";
import type { ChecklistDto } from "@/lib/anesthesia/get-checklist.schema";

/** The card for the worst case, in the protocol's words. Printed on its own. */
export function ToxicityCard({ card }: { readonly card: ChecklistDto["card"] }) {
  const t = useTranslations("anesthesia.card");
  return (
    <div data-print-alone className="flex flex-col gap-4">
      <section className="rounded-card border border-block/25 bg-block-wash px-4 py-3 print:border-2 print:border-block print:bg-transparent">
        <h3 className="font-semibold text-block">{t("action")}</h3>
        <ol className="mt-1 list-decimal pl-5 text-lg font-medium print:text-xl">
          {card.action.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <div className="grid gap-4 sm:grid-cols-3 print:grid-cols-3">
        {(["early", "severe", "methemoglobinemia"] as const).map((kind) => (
          <section key={kind}>
            <h3 className="font-semibold">{t(kind)}</h3>
            <ul className="mt-1 list-disc pl-5">
              {card[kind].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="text-note break-words text-soft">{t("source", { source: card.source })}</p>
    </div>
  );
}
