import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** A course on its way: its name, the ribbon, the sessions. */
export default function PlanLoading() {
  return (
    <>
      <div className="mb-6 max-w-sm">
        <SkeletonLines lines={2} />
      </div>
      <Skeleton className="mb-6 h-72 w-full rounded-card" />
      <Skeleton className="h-64 w-full rounded-card" />
    </>
  );
}
