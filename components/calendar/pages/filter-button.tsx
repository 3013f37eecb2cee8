"use client";

import { ListFilter } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { FilterProps } from "./filter-fields";

const FilterFields = lazy(() => import("./filter-fields"));

/** Opens the filter and says how many of its parts are set. Its fields are loaded when they are asked for. */
export function FilterButton(props: FilterProps) {
  const t = useTranslations("calendar.filter");
  const { clinician, room, status } = props.query;
  const count = [clinician, room, status].filter((part) => part !== undefined).length;
  return (
    <Popover
      label={t("label")}
      placement="bottom end"
      trigger={
        <Button icon={<ListFilter aria-hidden="true" size={16} strokeWidth={1.5} />}>{t("button", { count })}</Button>
      }
    >
      <div className="flex w-64 flex-col gap-4">
        <Suspense fallback={<SkeletonLines lines={6} />}>
          <FilterFields {...props} />
        </Suspense>
      </div>
    </Popover>
  );
}
