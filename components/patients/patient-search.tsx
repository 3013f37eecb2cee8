"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { SearchField } from "@/components/ui/search-field";

const pauseMs = 200;

/** The search box of the patient list. What is typed goes into the address, so that it can be shared and gone back to. */
export function PatientSearch({ q }: { readonly q: string }) {
  const t = useTranslations("patients");
  const router = useRouter();
  const pathname = usePathname();
  const [text, setText] = useState(q);
  const [isSearching, startSearch] = useTransition();
  const asked = useRef(q);
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = wanted;
      startSearch(() => router.replace(wanted === "" ? pathname : `${pathname}?${new URLSearchParams({ q: wanted })}`));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [text, router, pathname]);
  return (
    <div aria-busy={isSearching} className="max-w-md">
      <SearchField label={t("searchLabel")} placeholder={t("searchHint")} value={text} onChange={setText} autoFocus />
    </div>
  );
}
