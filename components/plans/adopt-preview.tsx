"use client";

import { useTranslations } from "next-intl";
import { ChangeList } from "@/components/protocols/change-list";
import { FindingChanges } from "@/components/protocols/finding-changes";
import { WindowChange } from "@/components/protocols/window-change";
import type { AdoptionPreviewDto } from "@/lib/plans/preview-adoption.schema";

/** What a course would be under the protocol in force: its windows, what the rules would say, and which rules differ. */
export default function AdoptPreview({ preview }: { readonly preview: AdoptionPreviewDto }) {
  const t = useTranslations("protocols.adopt");
  const { sessions, added, removed, changes } = preview;
  return (
    <div className="flex flex-col gap-5">
      <section>
        <h3 className="mb-2 font-semibold">{t("windows")}</h3>
        <ul className="grid gap-3 sm:grid-cols-2">
          {sessions.map((session) => (
            <WindowChange key={session.number} session={session} />
          ))}
        </ul>
      </section>
      <section>
        <h3 className="mb-2 font-semibold">{t("findings")}</h3>
        {added.length + removed.length === 0 ? (
          <p className="text-soft">{t("noFindings")}</p>
        ) : (
          <FindingChanges added={added} removed={removed} />
        )}
      </section>
      <details>
        <summary className="min-h-6 cursor-default rounded-chip text-note font-medium text-soft hover:text-ink">
          {t("changes", { count: changes.length })}
        </summary>
        <div className="pt-2">
          <ChangeList changes={changes} />
        </div>
      </details>
    </div>
  );
}
