import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Paragraphs } from "@/components/consent/consent-text";
import { PublishForm } from "@/components/consent/settings/publish-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTemplate } from "@/lib/consent/get-template";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { publish } from "../actions";

type Props = { readonly params: Promise<{ readonly templateId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("forms.title") };
}

/** One version of a form as it reads, what stands against publishing it, and who published it. */
export default async function ConsentFormPage({ params }: Props) {
  const { templateId } = await params;
  const t = await getTranslations("consent.forms");
  const [template, actor] = await Promise.all([ask(getTemplate, { templateId }), currentActor()]);
  const { title, version, language, status, problems, sections, changes, material, published } = template;
  const isMember = actor.kind === "member";
  const mayPublish = isMember && (actor.role === "owner" || actor.prescriber);
  const isDraft = status === "draft";
  return (
    <ClientMessages areas={["consent"]}>
      <PageHeader
        title={<span lang={language}>{title}</span>}
        subtitle={`${t("versionOf", { version, language: t(`languages.${language}`) })}, ${t(`statuses.${status}`)}`}
        back={{ href: "/settings/consent-forms", label: t("back") }}
        actions={
          isDraft &&
          isMember &&
          actor.role !== "front_desk" && (
            <ButtonLink href={`/settings/consent-forms/draft?language=${language}`}>{t("edit")}</ButtonLink>
          )
        }
      />
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        <Card>
          <div lang={language} className="flex flex-col gap-6">
            {sections.map(({ id, heading, text }, index) => (
              <section key={id}>
                <h2 className="mb-1 font-semibold">{`${index + 1}. ${heading}`}</h2>
                <Paragraphs text={text} />
              </section>
            ))}
          </div>
        </Card>
        <div className="flex flex-col gap-6">
          <Card title={t("changes")}>
            <p>{changes}</p>
            {material && <p className="mt-2 font-medium">{t("material")}</p>}
            {published !== null && <p className="mt-3 text-soft">{`${published.name}: ${published.statement}`}</p>}
          </Card>
          {isDraft && problems.length > 0 && (
            <Callout tone="warn" title={t("missing")}>
              <ul className="list-disc pl-5">
                {problems.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </Callout>
          )}
          {isDraft && problems.length === 0 && !mayPublish && <Callout tone="info" title={t("ready")} />}
          {isDraft && problems.length === 0 && mayPublish && <PublishForm template={template} publish={publish} />}
        </div>
      </div>
    </ClientMessages>
  );
}
