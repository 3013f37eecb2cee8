import { BellRing, BookOpen, CalendarDays, ClipboardList, Hourglass, ScrollText, Settings, Users } from "lucide-react";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StaffSignOut } from "@/components/auth/staff-sign-out";
import { ClientMessages } from "@/components/layout/client-messages";
import { StaffShell } from "@/components/layout/staff-shell";
import { OutboxProvider } from "@/components/outbox/outbox-provider";
import { PatientPalette } from "@/components/patients/patient-palette";
import { settingsPages } from "@/components/settings/settings-pages";
import { currentActor } from "@/lib/web/current-actor";
import { search } from "./actions";

const icon = { size: 18, strokeWidth: 1.5, "aria-hidden": true } as const;

export default async function StaffLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (actor.kind === "anonymous") redirect("/sign-in");
  if (actor.kind !== "member") redirect("/");
  const t = await getTranslations("staff");
  const words = await getTranslations("settings");
  const everyone = [
    { href: "/today", label: t("nav.today"), icon: <ClipboardList {...icon} /> },
    { href: "/calendar", label: t("nav.calendar"), icon: <CalendarDays {...icon} /> },
    {
      href: "/follow-ups",
      label: t("nav.followUps"),
      icon: <BellRing {...icon} />,
      countFrom: "/api/v1/follow-ups/count",
    },
    { href: "/patients", label: t("nav.patients"), icon: <Users {...icon} /> },
    { href: "/waitlist", label: t("nav.waitlist"), icon: <Hourglass {...icon} /> },
    { href: "/rules", label: t("nav.rules"), icon: <BookOpen {...icon} /> },
  ];
  const settings = { href: "/settings", label: t("nav.settings"), icon: <Settings {...icon} /> };
  const audit = { href: "/audit", label: t("nav.audit"), icon: <ScrollText {...icon} /> };
  const nav = [...everyone, settings, ...(actor.role === "owner" ? [audit] : [])];
  const pages = nav.map(({ href, label }) => ({ id: href, label, href }));
  const settingsEntries = settingsPages(actor.role).flatMap(({ id, href }) =>
    id === "overview" ? [] : [{ id: href, href, label: t("nav.settingsOf", { page: words(`pages.${id}`) }) }],
  );
  const entries = [...pages, ...settingsEntries, { id: "new-patient", label: t("newPatient"), href: "/patients/new" }];
  return (
    <StaffShell
      nav={nav}
      user={{ name: actor.name, role: t(`roles.${actor.prescriber ? "prescriber" : actor.role}`) }}
      clinicName={actor.clinic.name}
      accountActions={
        <ClientMessages areas={["staff"]}>
          <StaffSignOut>{t("signOut")}</StaffSignOut>
        </ClientMessages>
      }
      palette={
        <ClientMessages areas={["staff"]}>
          <PatientPalette entries={entries} search={search} />
        </ClientMessages>
      }
    >
      <OutboxProvider userId={actor.userId}>{children}</OutboxProvider>
    </StaffShell>
  );
}
