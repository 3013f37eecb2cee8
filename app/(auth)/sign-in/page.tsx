import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PublicShell } from "@/components/layout/public-shell";
import { currentActor } from "@/lib/web/current-actor";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

export default async function SignInPage() {
  if ((await currentActor()).kind !== "anonymous") redirect("/");
  const t = await getTranslations("auth.signIn");
  return (
    <PublicShell title={t("title")} subtitle={t("subtitle")} footer={t("footer")}>
      <ClientMessages areas={["auth"]}>
        <SignInForm />
      </ClientMessages>
    </PublicShell>
  );
}
