import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The calendar on its way. */
export default function CalendarLoading() {
  return (
    <>
      <div className="mb-6 max-w-sm">
        <SkeletonLines lines={2} />
      </div>
      <Skeleton className="h-[calc(100dvh-14rem)] min-h-[26rem] w-full rounded-card" />
    </>
  );
}
