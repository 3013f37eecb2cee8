import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The day on its way: its name, and the visits. */
export default function TodayLoading() {
  return (
    <>
      <div className="mb-6 max-w-sm">
        <SkeletonLines lines={2} />
      </div>
      <Skeleton className="h-96 w-full rounded-card" />
    </>
  );
}
