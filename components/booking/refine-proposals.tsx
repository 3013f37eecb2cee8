"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { WeekdayGroup } from "./weekday-group";
import { bookHref, hasWishes, noWishes, type Offered, type Wishes } from "./wishes";

type Props = {
  readonly planId: string;
  readonly wishes: Wishes;
  readonly offered: Offered;
  /** How many proposals are asked for. */
  readonly asked: number;
  /** What is proposed for these wishes. */
  readonly children: ReactNode;
};

const ANY = "any";
const SAME = "same";

/** The wishes, kept in the address, above what is proposed for them. While new proposals come the old ones cannot be booked. */
export function RefineProposals({ planId, wishes, offered, asked, children }: Props) {
  const t = useTranslations("booking");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(wishes);
  function wish(change: Partial<Wishes>) {
    const next = { ...shown, ...change };
    startTransition(() => {
      setShown(next);
      router.replace(bookHref(planId, next, asked), { scroll: false });
    });
  }
  const picked = (id: string | null) => (id === ANY ? null : id);
  const any = { id: ANY, label: t("any") };
  const hours = (isOffered: (hour: string) => boolean) => [
    any,
    ...offered.hours.filter(isOffered).map((hour) => ({ id: hour, label: hour })),
  ];
  const people = [
    { id: SAME, label: t("sameClinician") },
    { id: ANY, label: t("anyClinician") },
    ...offered.clinicians.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <>
      <section
        aria-label={t("wishes")}
        className="relative mb-5 grid grid-cols-2 gap-4 rounded-card border border-line bg-sunken px-5 py-4 md:grid-cols-3 xl:flex xl:items-end"
      >
        <div className="col-span-full xl:shrink-0">
          <WeekdayGroup offered={offered.weekdays} value={shown.weekdays} onChange={(weekdays) => wish({ weekdays })} />
        </div>
        <Select
          label={t("notBefore")}
          className="xl:w-28"
          options={hours((hour) => shown.notAfter === null || hour <= shown.notAfter)}
          value={shown.notBefore ?? ANY}
          onChange={(id) => wish({ notBefore: picked(id) })}
        />
        <Select
          label={t("notAfter")}
          className="xl:w-28"
          options={hours((hour) => shown.notBefore === null || hour >= shown.notBefore)}
          value={shown.notAfter ?? ANY}
          onChange={(id) => wish({ notAfter: picked(id) })}
        />
        <Select
          label={t("clinician")}
          className="max-md:col-span-2 xl:max-w-56 xl:flex-1"
          options={people}
          value={shown.clinicianId ?? (shown.mayChange ? ANY : SAME)}
          onChange={(id) => wish({ clinicianId: id === SAME ? null : picked(id), mayChange: id === ANY })}
        />
        <Button
          variant="quiet"
          isDisabled={!hasWishes(shown)}
          onPress={() => wish(noWishes)}
          className={`col-span-full justify-self-start xl:ml-auto ${hasWishes(shown) ? "" : "max-xl:hidden"}`}
        >
          {t("clear")}
        </Button>
        <div role="status" className="absolute top-4 right-5">
          {isPending && <Spinner label={t("looking")} />}
        </div>
      </section>
      <div inert={isPending} className={`transition-opacity duration-100 ${isPending ? "opacity-50" : ""}`}>
        {children}
      </div>
    </>
  );
}
