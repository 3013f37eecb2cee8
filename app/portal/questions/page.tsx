import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { AskScreening } from "@/components/screening/ask-screening";
import { PageHeader } from "@/components/ui/page-header";
import { getScreening } from "@/lib/screening/get-screening";
import { ask } from "@/lib/web/ask";
import { answer } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screening"))("portal.title") };
}

/** A patient answers the screening questions, or says what has changed. */
export default async function QuestionsPage() {
  const t = await getTranslations("screening.portal");
  const screening = await ask(getScreening, {});
  return (
    <ClientMessages areas={["screening"]}>
      <PageHeader title={t("title")} subtitle={t("text")} back={{ href: "/portal", label: t("back") }} />
      {screening.questions.length === 0 ? (
        <p>{t("notYet")}</p>
      ) : (
        <AskScreening screening={screening} byClinician={false} answer={answer} doneHref="/portal" />
      )}
    </ClientMessages>
  );
}
