import { useTranslations } from "next-intl";

const KINDS = ["numbing", "treatment", "recovery", "changeover"] as const;

/** What the parts of a block mean. */
export function Legend({ showsChangeover }: { readonly showsChangeover: boolean }) {
  const t = useTranslations("calendar");
  return (
    <ul aria-label={t("legend")} className="visit-calendar flex flex-wrap gap-x-5 gap-y-1">
      {KINDS.filter((kind) => showsChangeover || kind !== "changeover").map((kind) => (
        <li key={kind} className="flex items-center gap-2">
          <span aria-hidden="true" data-phase={kind} className="visit-phase visit-swatch" />
          {t(`phase.${kind}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="ec-bg-event visit-swatch" />
        {t("closed")}
      </li>
    </ul>
  );
}
