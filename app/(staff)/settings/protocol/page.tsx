import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { mayPropose } from "@/components/protocols/may-decide";
import { VersionsTable } from "@/components/protocols/versions-table";
import { Card } from "@/components/ui/card";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("protocols"))("title") };
}

/** The versions of the clinic's rules: which one governs, which wait, which were. */
export default async function ProtocolsPage() {
  const t = await getTranslations("protocols");
  const [{ versions }, actor] = await Promise.all([ask(listProtocols, {}), currentActor()]);
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={
          <>
            {t("subtitle")} <Link href="/rules">{t("toRules")}</Link>
          </>
        }
        actions={
          mayPropose(actor) && (
            <ButtonLink href="/settings/protocol/new" variant="primary">
              {t("propose")}
            </ButtonLink>
          )
        }
      />
      <Card flush>
        <VersionsTable versions={versions} />
      </Card>
    </>
  );
}
