import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanConsentsCard } from "@/components/consent/plan-consents";
import { WithdrawButton } from "@/components/consent/withdraw-button";
import { withdrawable } from "@/components/consent/withdrawable";
import { ClientMessages } from "@/components/layout/client-messages";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listConsents } from "@/lib/consent/list-consents";
import { formatDay } from "@/lib/kernel/day";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { withdraw } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("portal.title") };
}

/** A patient's own consents: read, sign, keep the copy, take them back. */
export default async function PortalConsentsPage() {
  const t = await getTranslations("consent");
  const [{ plans }, actor] = await Promise.all([ask(listConsents, {}), currentActor()]);
  const zone = actor.kind === "patient" ? actor.clinic.zone : "UTC";
  return (
    <ClientMessages areas={["consent"]}>
      <PageHeader
        title={t("portal.title")}
        subtitle={t("portal.text")}
        back={{ href: "/portal", label: t("portal.back") }}
      />
      {plans.length === 0 && <EmptyState title={t("portal.empty")}>{t("portal.emptyText")}</EmptyState>}
      <div className="flex flex-col gap-6">
        {plans.map((plan) => (
          <PlanConsentsCard
            key={plan.planId}
            plan={plan}
            zone={zone}
            reader="patient"
            actions={
              ["none", "withdrawn", "renew"].includes(plan.state) && (
                <ButtonLink href={`/portal/consents/${plan.planId}`} variant="primary">
                  {t(plan.state === "none" ? "portal.sign" : "portal.signAgain")}
                </ButtonLink>
              )
            }
            actionsOf={(consent) => (
              <>
                <a
                  href={`/api/consents/${consent.id}/copy`}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonStyles()}
                  aria-label={t("copyOf", { day: formatDay(consent.signedOn) })}
                >
                  {t("copy")}
                </a>
                {withdrawable(consent).length > 0 && (
                  <WithdrawButton
                    consentId={consent.id}
                    scopes={withdrawable(consent)}
                    text={t("portal.withdrawText")}
                    withdraw={withdraw}
                  />
                )}
              </>
            )}
          />
        ))}
      </div>
    </ClientMessages>
  );
}
