import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Wordmark } from "@/components/layout/wordmark";
import { ButtonLink } from "@/components/ui/link";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.notFound"))("title") };
}

/** For any address that leads nowhere, or nowhere this person may look. */
export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-6 text-center">
      <Wordmark name={t("appName")} />
      <h1 className="mt-10 text-xl font-semibold tracking-[-0.012em]">{t("notFound.title")}</h1>
      <p className="mt-1 text-soft">{t("notFound.body")}</p>
      <ButtonLink href="/" variant="primary" className="mt-6">
        {t("notFound.home")}
      </ButtonLink>
    </main>
  );
}
