import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TemplateEditor } from "@/components/consent/settings/template-editor";
import { ClientMessages } from "@/components/layout/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { defaultForms } from "@/lib/consent/default-form";
import { getTemplate } from "@/lib/consent/get-template";
import { listTemplates } from "@/lib/consent/list-templates";
import { isLanguage } from "@/lib/kernel/language";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { draft } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("forms.draft") };
}

type Props = { readonly searchParams: Promise<{ readonly language?: string | string[] }> };

/** The next version of a language's form being written: begun from its draft, else its newest version, else the form we begin with. */
export default async function DraftFormPage({ searchParams }: Props) {
  const t = await getTranslations("consent.forms");
  const actor = await currentActor();
  if (actor.kind !== "member" || actor.role === "front_desk") forbidden();
  const { language: asked } = await searchParams;
  const language = isLanguage(asked) ? asked : "en";
  const { templates, required } = await ask(listTemplates, {});
  const versions = templates.filter((one) => one.language === language);
  const from = versions.find(({ status }) => status === "draft") ?? versions[0];
  const begun = from === undefined ? defaultForms[language] : await ask(getTemplate, { templateId: from.id });
  return (
    <ClientMessages areas={["consent"]}>
      <PageHeader
        title={from?.status === "draft" ? t("edit") : t("draft")}
        subtitle={t(`languages.${language}`)}
        back={{ href: "/settings/consent-forms", label: t("back") }}
      />
      <TemplateEditor
        key={language}
        language={language}
        begun={{ title: begun.title, sections: begun.sections }}
        draft={from?.status === "draft" ? from : null}
        required={required}
        clinicName={actor.clinic.name}
        save={draft}
      />
    </ClientMessages>
  );
}
