"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { type FollowUpsQuery, followUpsHref } from "./follow-ups-query";

const pauseMs = 200;
const ANY = "any";

type FollowUpFiltersProps = {
  readonly query: FollowUpsQuery;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** Who is looked for, and whose courses. What is chosen goes into the address, so that it can be shared and gone back to. */
export function FollowUpFilters({ query, clinicians }: FollowUpFiltersProps) {
  const t = useTranslations("follow-ups.filter");
  const router = useRouter();
  const [text, setText] = useState(query.q);
  const [isLooking, startLooking] = useTransition();
  const asked = useRef(query.q);
  useEffect(() => {
    const q = text.trim();
    if (q === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = q;
      startLooking(() => router.replace(followUpsHref({ ...query, q, page: 1 })));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, query, router]);
  return (
    <search aria-busy={isLooking} className="flex flex-wrap items-end gap-3">
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        value={text}
        onChange={setText}
        className="w-72 max-w-full max-sm:w-full"
      />
      {clinicians.length > 1 && (
        <Select
          label={t("clinician")}
          labelHidden
          className="w-56 max-sm:w-full"
          value={query.clinicianId ?? ANY}
          options={[{ id: ANY, label: t("everyone") }, ...clinicians.map(({ id, name }) => ({ id, label: name }))]}
          onChange={(id) => {
            const { clinicianId: _, ...others } = query;
            const next = id === null || id === ANY ? others : { ...others, clinicianId: id };
            startLooking(() => router.replace(followUpsHref({ ...next, page: 1 })));
          }}
        />
      )}
    </search>
  );
}
