import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The calendar on its way: its heading, its toolbar and its grid where they will be. */
export default function CalendarLoading() {
  return (
    <>
      <div className="mb-6 flex items-end justify-between gap-6">
        <div className="h-12 w-80 max-w-full">
          <SkeletonLines lines={2} />
        </div>
        <Skeleton className="h-control w-56 rounded-control max-sm:hidden" />
      </div>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Skeleton className="h-control w-80 max-w-full rounded-control" />
        <Skeleton className="h-control w-72 max-w-full rounded-control" />
      </div>
      <Skeleton className="h-[calc(100dvh-14rem)] min-h-[26rem] w-full rounded-card" />
    </>
  );
}
