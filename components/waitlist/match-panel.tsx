import { useTranslations } from "next-intl";
import { clockTime } from "@/components/calendar/clinic-clock";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { StatusPill } from "@/components/ui/status-pill";
import { formatDay } from "@/lib/kernel/day";
import { formatLength } from "@/lib/kernel/length";
import type { WaitlistMatchDto, WaitlistMatchesDto } from "@/lib/waitlist/match-waitlist.schema";
import { OfferButton } from "./offer-button";
import type { OfferAction } from "./types";

type MatchPanelProps = {
  readonly found: WaitlistMatchesDto;
  readonly zone: string;
  /** The list without the freed time. */
  readonly closeHref: string;
  readonly offer: OfferAction;
};

/** A time that has become free, and who could take it, best first. */
export function MatchPanel({ found: { freed, matches }, zone, closeHref, offer }: MatchPanelProps) {
  const t = useTranslations("waitlist.match");
  return (
    <Card
      title={t("title", { when: freed.label })}
      actions={
        <ButtonLink variant="quiet" href={closeHref}>
          {t("close")}
        </ButtonLink>
      }
    >
      <p className="-mt-2 text-soft">{t("place", { clinician: freed.clinicianName, room: freed.roomName })}</p>
      {matches.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <>
          <p className="mt-3 max-w-prose">{t("count", { count: matches.length })}</p>
          <ol aria-label={t("list")} className="mt-2 divide-y divide-line">
            {matches.map((match) => (
              <li key={match.entry.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <Match match={match} />
                <span className="flex items-center gap-3">
                  {match.startsAt !== freed.startsAt && (
                    <span className="text-soft">{t("at", { time: clockTime(match.startsAt, zone) })}</span>
                  )}
                  <OfferButton {...{ freed, match, zone, offer }} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}

/** One of them: who, which session, and what speaks for asking them sooner or later. */
function Match({ match: { entry, missed, remarks } }: { readonly match: WaitlistMatchDto }) {
  const t = useTranslations("waitlist");
  const { patientName, planId, number, count, lengthHundredthsMm, window, days, byName, booked } = entry;
  const length = formatLength(lengthHundredthsMm).replace(" ", "\u00a0");
  return (
    <div className="min-w-0 flex-1 basis-72">
      <Link tone="plain" href={`/plans/${planId}`} className="font-medium break-words">
        {patientName}
      </Link>
      <p className="text-note text-soft">
        {[
          t("session", { number, count, length }),
          ...(window === null ? [] : [t("match.closes", { latest: formatDay(window.latest) })]),
          t("since", { days, name: byName }),
        ].join(" · ")}
      </p>
      {booked && (
        <p className="text-note text-soft">{t("booked", { when: booked.label, clinician: booked.clinicianName })}</p>
      )}
      {missed.length + remarks.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-2">
          {missed.map((wish) => (
            <StatusPill key={wish} tone="warn">
              {t(`match.missed.${wish}`, { name: entry.wishes.clinicianName ?? "" })}
            </StatusPill>
          ))}
          {remarks.map((remark) => (
            <span key={remark} className="text-note text-warn">
              {remark}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
