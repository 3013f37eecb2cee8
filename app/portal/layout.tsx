import { CalendarHeart, FileSignature } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { PortalShell } from "@/components/layout/portal-shell";
import { currentActor } from "@/lib/web/current-actor";

export default async function PortalLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind === "anonymous") redirect("/sign-in");
  if (actor.kind !== "patient") redirect("/");
  const t = await getTranslations("portal");
  const nav = [
    { href: "/portal", label: t("nav.plan"), icon: <CalendarHeart size={18} strokeWidth={1.5} aria-hidden="true" /> },
    {
      href: "/portal/consents",
      label: t("nav.consents"),
      icon: <FileSignature size={18} strokeWidth={1.5} aria-hidden="true" />,
    },
  ];
  return (
    <PortalShell
      nav={nav}
      clinicName={actor.clinic.name}
      accountActions={<SignOutButton>{t("signOut")}</SignOutButton>}
    >
      {children}
    </PortalShell>
  );
}
