import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Link } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import type { TemplateView } from "@/lib/consent/template.schema";
import { formatDay } from "@/lib/kernel/day";
import { dayOf } from "@/lib/kernel/zoned";

const tones = { draft: "info", in_force: "ok", superseded: "neutral" } as const;

/** The versions of the forms, newest first. */
export function TemplatesTable({
  templates,
  zone,
}: {
  readonly templates: readonly TemplateView[];
  readonly zone: string;
}) {
  const t = useTranslations("consent.forms");
  return (
    <ul>
      {templates.map(({ id, version, language, title, status, changes, material, signed, published }) => (
        <li
          key={id}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line px-5 py-4 last:border-b-0"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p>
              <Link href={`/settings/consent-forms/${id}`}>
                {t("versionOf", { version, language: t(`languages.${language}`) })}:{" "}
                <span lang={language}>{title}</span>
              </Link>
            </p>
            <p className="text-soft">{changes}</p>
            {material && <p className="text-soft">{t("material")}</p>}
          </div>
          <div className="flex flex-col items-start gap-1 text-soft sm:items-end">
            <StatusPill tone={tones[status]}>{t(`statuses.${status}`)}</StatusPill>
            {published !== null && (
              <span>
                {t("publishedBy", {
                  day: formatDay(dayOf(Temporal.Instant.from(published.at), zone)),
                  name: published.name,
                })}
              </span>
            )}
            <span className="tabular-nums">
              {t("signed")}: {signed}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
