import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/layout/client-messages";
import { settingsPages } from "@/components/settings/settings-pages";
import { TabLinks } from "@/components/ui/tab-links";
import { currentActor } from "@/lib/web/current-actor";

/** Everything a clinic sets, a tab for each: who may only read sees what is set, who may not see it has no tab. */
export default async function SettingsLayout({ children }: { readonly children: ReactNode }) {
  const t = await getTranslations("settings");
  const actor = await currentActor();
  const pages = settingsPages(actor.kind === "member" ? actor.role : null);
  return (
    <>
      <TabLinks label={t("title")} links={pages.map(({ id, href }) => ({ href, label: t(`pages.${id}`) }))} />
      <ClientMessages areas={["settings"]}>{children}</ClientMessages>
    </>
  );
}
