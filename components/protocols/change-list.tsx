import { useTranslations } from "next-intl";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";

/** What would change, one under the other, for a narrow place: name, before → after. */
export function ChangeList({ changes }: Pick<ProtocolPreviewDto, "changes">) {
  const t = useTranslations("protocols.changes");
  return (
    <ul className="flex flex-col gap-2">
      {changes.map(({ path, label, before, after }) => (
        <li key={path} className="text-note">
          <span className="font-medium">{label}</span>
          <span className="block break-words">
            <del className="text-soft no-underline">
              <span className="sr-only">{t("before")} </span>
              {before ?? t("none")}
            </del>
            <span aria-hidden="true"> → </span>
            <ins className="no-underline">
              <span className="sr-only">{t("after")} </span>
              {after ?? t("none")}
            </ins>
          </span>
        </li>
      ))}
    </ul>
  );
}
