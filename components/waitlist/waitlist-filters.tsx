"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { type WaitlistQuery, waitlistHref } from "./waitlist-query";

const ALL = "all";

type WaitlistFiltersProps = {
  readonly query: WaitlistQuery;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** Whom the waitlist shows, kept in the address. */
export function WaitlistFilters({ query, clinicians }: WaitlistFiltersProps) {
  const t = useTranslations("waitlist");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(query);
  function show(change: Partial<WaitlistQuery>) {
    const next = { ...shown, ...change };
    startTransition(() => {
      setShown(next);
      router.replace(waitlistHref(next), { scroll: false });
    });
  }
  const picked = (id: string | null) => (id === ALL ? null : id);
  return (
    <section aria-label={t("filters")} className="mb-5 flex flex-wrap items-end gap-4">
      <Select
        label={t("filter.clinician")}
        className="w-56 max-sm:w-full"
        options={[{ id: ALL, label: t("filter.anyone") }, ...clinicians.map(({ id, name }) => ({ id, label: name }))]}
        value={shown.clinician ?? ALL}
        onChange={(id) => show({ clinician: picked(id) })}
      />
      <Select
        label={t("filter.state")}
        className="w-44 max-sm:w-full"
        options={[ALL, "waiting", "offered"].map((id) => ({ id, label: t(`filter.${id}`) }))}
        value={shown.state ?? ALL}
        onChange={(id) => show({ state: id === "waiting" || id === "offered" ? id : null })}
      />
      <span role="status" className="content-center sm:h-control">
        {isPending && <Spinner label={t("filters")} />}
      </span>
    </section>
  );
}
