import { Skeleton, SkeletonLines } from "@/components/ui/skeleton";

export default function FollowUpsLoading() {
  return (
    <>
      <Skeleton className="mb-6 h-7 w-40" />
      <Skeleton className="mb-4 h-10 w-72 max-w-full" />
      <SkeletonLines lines={8} />
    </>
  );
}
