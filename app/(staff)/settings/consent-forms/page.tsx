import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TemplatesTable } from "@/components/consent/settings/templates-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listTemplates } from "@/lib/consent/list-templates";
import { languages } from "@/lib/kernel/language";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("forms.title") };
}

/** The versions of the clinic's consent forms, by language: which one is signed today, which is being written, which were. */
export default async function ConsentFormsPage() {
  const t = await getTranslations("consent.forms");
  const [{ templates }, actor] = await Promise.all([ask(listTemplates, {}), currentActor()]);
  const mayDraft = actor.kind === "member" && actor.role !== "front_desk";
  const zone = actor.kind === "member" ? actor.clinic.zone : "UTC";
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <div className="flex flex-col gap-6">
        {languages.map((language) => {
          const versions = templates.filter((one) => one.language === language);
          const hasDraft = versions.some(({ status }) => status === "draft");
          return (
            <Card
              key={language}
              title={t(`languages.${language}`)}
              flush
              actions={
                mayDraft && (
                  <ButtonLink
                    href={`/settings/consent-forms/draft?language=${language}`}
                    aria-label={t(hasDraft ? "continueIn" : "draftIn", { language: t(`languages.${language}`) })}
                  >
                    {hasDraft ? t("continue") : t("draft")}
                  </ButtonLink>
                )
              }
            >
              {versions.length === 0 ? (
                <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
              ) : (
                <TemplatesTable templates={versions} zone={zone} />
              )}
            </Card>
          );
        })}
      </div>
    </>
  );
}
