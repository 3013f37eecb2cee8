import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

/** The proposals on their way: the wishes, and three cards side by side. */
export default function BookCourseLoading() {
  return (
    <>
      <div className="mb-6 max-w-sm">
        <SkeletonLines lines={2} />
      </div>
      <Skeleton className="mb-5 h-28 w-full rounded-card" />
      <div className="grid gap-4 lg:grid-cols-3">
        <Skeleton className="h-[34rem] w-full rounded-card" />
        <Skeleton className="h-[34rem] w-full rounded-card" />
        <Skeleton className="h-[34rem] w-full rounded-card" />
      </div>
    </>
  );
}
