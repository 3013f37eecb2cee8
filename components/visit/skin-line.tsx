import { useTranslations } from "next-intl";
import { namePhototype } from "@/components/screening/phototype";
import type { Visit } from "./types";

type SkinLineProps = {
  readonly patient: Visit["patient"];
  /** Says so where nobody has judged the skin; else the line is left out. */
  readonly tellsUnknown?: boolean;
};

/** What a clinician judged of the skin: its type, and how it takes things. Skin that takes them badly stands out. */
export function SkinLine({ patient, tellsUnknown = false }: SkinLineProps) {
  const t = useTranslations("visit.skin");
  const { fitzpatrick, sensitivity } = patient;
  if (fitzpatrick === null && sensitivity === null) {
    return tellsUnknown ? <p className="text-soft">{t("unknown")}</p> : null;
  }
  const type = fitzpatrick === null ? t("noType") : t("type", { type: namePhototype(fitzpatrick) });
  const stands = sensitivity === "sensitive" || sensitivity === "very_sensitive";
  return (
    <p className="text-soft">
      {type}
      {sensitivity !== null && (
        <>
          {", "}
          <span className={stands ? "font-semibold text-ink" : undefined}>{t(sensitivity)}</span>
        </>
      )}
    </p>
  );
}
