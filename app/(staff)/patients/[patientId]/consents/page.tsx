import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckSealButton } from "@/components/consent/check-seal-button";
import { CountersignButton } from "@/components/consent/countersign-button";
import { PlanConsentsCard } from "@/components/consent/plan-consents";
import { SendLinkButton } from "@/components/consent/send-link-button";
import { WithdrawButton } from "@/components/consent/withdraw-button";
import { withdrawable } from "@/components/consent/withdrawable";
import { ClientMessages } from "@/components/layout/client-messages";
import { buttonStyles } from "@/components/ui/button-styles";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listConsents } from "@/lib/consent/list-consents";
import type { PlanConsents } from "@/lib/consent/list-consents.schema";
import { formatDay } from "@/lib/kernel/day";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { countersign, send, verify, withdraw } from "./actions";

type Props = { readonly params: Promise<{ readonly patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consent"))("title") };
}

/** A patient's consents, course by course: what stands, what is due, and everything that can be done about it. */
export default async function ConsentsPage({ params }: Props) {
  const { patientId } = await params;
  const t = await getTranslations("consent");
  const [list, actor] = await Promise.all([ask(listConsents, { patientId }), currentActor()]);
  const role = actor.kind === "member" ? actor.role : null;
  const zone = actor.kind === "member" ? actor.clinic.zone : "UTC";
  const isClinician = role === "clinician";
  const actionsOfPlan = ({ planId, state }: PlanConsents) =>
    isClinician && (
      <>
        <ButtonLink
          href={`/hand-over/${planId}`}
          variant={["stands", "awaiting"].includes(state) ? "secondary" : "primary"}
        >
          {state === "none" ? t("signNow") : t("signAgain")}
        </ButtonLink>
        {list.email === null ? (
          <p className="self-center text-soft">{t("noAddress")}</p>
        ) : (
          <SendLinkButton
            planId={planId}
            name={list.patientName}
            address={list.email}
            languages={list.languages}
            usual={list.language}
            send={send}
          />
        )}
      </>
    );
  return (
    <ClientMessages areas={["consent"]}>
      <PageHeader
        title={t("titleOf", { name: list.patientName })}
        back={{ href: `/patients/${patientId}`, label: list.patientName }}
      />
      {list.plans.length === 0 && <EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      <div className="flex flex-col gap-6">
        {list.plans.map((plan) => (
          <PlanConsentsCard
            key={plan.planId}
            plan={plan}
            zone={zone}
            reader="staff"
            actions={actionsOfPlan(plan)}
            actionsOf={(consent) => (
              <>
                {isClinician &&
                  consent.countersignedBy === null &&
                  consent.withdrawnOn === null &&
                  consent.isCurrent && <CountersignButton consentId={consent.id} countersign={countersign} />}
                {role !== "front_desk" && (
                  <a
                    href={`/api/consents/${consent.id}/copy`}
                    target="_blank"
                    rel="noreferrer"
                    className={buttonStyles({ variant: "quiet" })}
                    aria-label={t("copyOf", { day: formatDay(consent.signedOn) })}
                  >
                    {t("copy")}
                  </a>
                )}
                {role !== "front_desk" && (
                  <CheckSealButton
                    consentId={consent.id}
                    day={formatDay(consent.signedOn)}
                    zone={zone}
                    verify={verify}
                  />
                )}
                {role !== "owner" && withdrawable(consent).length > 0 && (
                  <WithdrawButton
                    consentId={consent.id}
                    scopes={withdrawable(consent)}
                    text={t("withdraw.text")}
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
