import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ApprovePanel } from "@/components/protocols/approve-panel";
import { ChangesTable } from "@/components/protocols/changes-table";
import { mayApprove, mayPropose } from "@/components/protocols/may-decide";
import { VersionFacts } from "@/components/protocols/version-facts";
import { VersionStatus } from "@/components/protocols/version-status";
import { WithdrawVersion } from "@/components/protocols/withdraw-version";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { maxDay } from "@/lib/kernel/day";
import { getProtocolVersion } from "@/lib/protocols/get-protocol-version";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { approve, withdraw } from "../actions";

type Props = { readonly params: Promise<{ readonly protocolId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("protocols");
  const { version } = await ask(getProtocolVersion, await params);
  return { title: t("version", { version }) };
}

/** One version: what it changes, who stands for it, and what can still be done with it. */
export default async function ProtocolVersionPage({ params }: Props) {
  const t = await getTranslations("protocols");
  const actor = await currentActor();
  const [version, { today, versions }] = await Promise.all([
    ask(getProtocolVersion, await params),
    ask(listProtocols, {}),
  ]);
  const isOpen = version.status === "awaiting_approval";
  const governsFrom = maxDay(version.effectiveFrom, today);
  const overtaken = versions.find(
    (other) => other.version > version.version && other.approval !== null && other.effectiveFrom <= governsFrom,
  );
  return (
    <ClientMessages areas={["protocols", "plans"]}>
      <PageHeader
        title={t("version", { version: version.version })}
        subtitle={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <VersionStatus status={version.status} />
            {version.title}
          </span>
        }
        back={{ href: "/settings/protocol", label: t("title") }}
        actions={
          isOpen &&
          mayPropose(actor) && <WithdrawVersion protocolId={version.id} version={version.version} withdraw={withdraw} />
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <Card title={version.against ? t("changes.against", version.against) : t("changes.title")} flush>
          {version.changes.length > 0 ? (
            <ChangesTable changes={version.changes} />
          ) : (
            <p className="px-5 pb-5 text-soft">{t(version.against ? "changes.nothing" : "changes.first")}</p>
          )}
        </Card>
        <div className="flex min-w-0 flex-col gap-6">
          {isOpen && overtaken && (
            <Callout tone="info" title={t("overtaken", { version: overtaken.version })}>
              {t("overtakenText")}
            </Callout>
          )}
          {isOpen && !overtaken && mayApprove(actor) && (
            <ApprovePanel
              protocolId={version.id}
              version={version.version}
              governsFrom={governsFrom}
              isFromToday={governsFrom === today}
              approve={approve}
            />
          )}
          <Card title={t("facts.title")}>
            <VersionFacts
              version={version}
              base={version.base}
              zone={actor.kind === "member" ? actor.clinic.zone : "UTC"}
            />
          </Card>
        </div>
      </div>
    </ClientMessages>
  );
}
