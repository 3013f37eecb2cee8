import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckCode } from "@/components/consent/check-code";
import { ClientMessages } from "@/components/layout/client-messages";
import { PublicShell } from "@/components/layout/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("check.tab") };
}

/** Where anybody who holds a copy types its code. */
export default async function VerifyPage() {
  const t = await getTranslations("consent.check");
  return (
    <PublicShell title={t("title")} subtitle={t("text")}>
      <ClientMessages areas={["consent"]}>
        <CheckCode />
      </ClientMessages>
    </PublicShell>
  );
}
