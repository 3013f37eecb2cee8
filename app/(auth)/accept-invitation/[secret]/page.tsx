import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptInvitationForm } from "@/components/auth/accept-invitation-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { PublicShell } from "@/components/layout/public-shell";
import { Link } from "@/components/ui/link";
import { findInvitation } from "@/lib/auth/find-invitation";
import { accept } from "./actions";

type Props = { readonly params: Promise<{ readonly secret: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.invitation"))("tab") };
}

export default async function AcceptInvitationPage({ params }: Props) {
  const { secret } = await params;
  const t = await getTranslations("auth.invitation");
  const found = await findInvitation.execute({ actor: { kind: "anonymous" } }, { secret });
  if (!found.ok) {
    return (
      <PublicShell title={t("gone")} subtitle={t("goneText")}>
        <Link href="/sign-in">{t("toSignIn")}</Link>
      </PublicShell>
    );
  }
  const { name, clinicName, email } = found.value;
  return (
    <PublicShell title={t("title", { name })} subtitle={t("subtitle", { clinic: clinicName, email })}>
      <ClientMessages areas={["auth"]}>
        <AcceptInvitationForm secret={secret} email={email} accept={accept} />
      </ClientMessages>
    </PublicShell>
  );
}
